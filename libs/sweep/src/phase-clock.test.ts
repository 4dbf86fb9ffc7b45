import { expect, it } from '@jest/globals';
import { startPhaseClock } from './phase-clock.ts';
import type { SweepPhase } from './sweep-event.ts';

it('adds up what each phase took', () => {
  let time = 0;
  const clock = startPhaseClock(() => time);
  clock.enter('fetching');
  time = 100;
  clock.enter('scoring');
  time = 150;
  clock.enter('scoring');
  time = 400;
  expect(clock.durationsMs()).toEqual({ fetching: 100, scoring: 300 });
  expect(clock.elapsedMs()).toBe(400);
});

it('foresees the whole from the pace of scoring, once a twentieth is done', () => {
  let time = 0;
  const clock = startPhaseClock(() => time);
  clock.enter('starting');
  time = 1000;
  clock.enter('scoring');
  time = 2000;
  expect(clock.totalMs({ phase: 'scoring', done: 4, total: 100 })).toBeNull();
  expect(clock.totalMs({ phase: 'scoring', done: 10, total: 100 })).toBe(11_000);
});

it('tells what of an evaluation an engine that is kept need not do again', () => {
  let time = 0;
  const clock = startPhaseClock(() => time);
  for (const [phase, ms] of [
    ['starting', 400],
    ['loading-model', 20],
    ['building-contexts', 30],
  ] as const) {
    clock.enter(phase);
    time += ms;
  }
  expect(clock.onceMs()).toBe(430);
  clock.enter('scoring');
  time += 100;
  expect(clock.onceMs()).toBe(430);
});

it('times each stage for itself, and the whole through all of them', () => {
  let time = 0;
  const clock = startPhaseClock(() => time);
  const spend = (phase: SweepPhase, ms: number): void => {
    clock.enter(phase);
    time += ms;
  };
  spend('starting', 400);
  spend('scoring', 100);
  clock.nextStage();
  spend('tokenizing', 20);
  spend('scoring', 50);
  expect(clock.durationsMs()).toEqual({ tokenizing: 20, scoring: 50 });
  expect([clock.onceMs(), clock.elapsedMs()]).toEqual([400, 570]);
  expect(clock.totalMs({ phase: 'scoring', done: 1, total: 4 })).toBe(720);
});
