import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { captureContext } from '@evalcurve/cli/testing';
import type { SweepEvent, SweepPhase } from '@evalcurve/sweep';
import { lineView } from './line-view.ts';
import { liveView } from './live-view.ts';

const place = (step: number) => ({
  ...{ checkpoint: parseCheckpointName(`step${step}`), index: step, total: 3 },
  device: `cuda:${step % 2}`,
});
const started = (step: number): SweepEvent => ({ type: 'started', ...place(step) });
const failed = (step: number): SweepEvent => ({
  ...{ type: 'failed', ...place(step), reason: `${step} is broken`, hint: undefined, logFile: null },
});
const progress = (step: number, phase: SweepPhase): SweepEvent => ({
  ...{ type: 'progress', ...place(step), phase, phaseDone: 1, phaseTotal: 4, remainingMs: 90_000 },
});

it('shows on a terminal what ended in the order in which it was begun', () => {
  const { context, stderr } = captureContext({ isTTY: true, columns: 80 });
  const view = liveView({ stderr: context.stderr, env: {}, language: 'en', showsDevice: true });
  const printed = (): string[] =>
    [...stderr().matchAll(/step\d (?= {2}cuda:\d {3}\d is broken)/gu)].map(String);
  for (const event of [started(1), started(2), started(3), failed(2)]) view.onEvent(event);
  expect(printed()).toEqual([]);
  view.onEvent(failed(1));
  expect(printed()).toEqual(['step1 ', 'step2 ']);
  view.close();
});

it('writes one line a minute and phase of each checkpoint, whatever the clock on the wall says', () => {
  const { context, stderr } = captureContext();
  let minutes = 0;
  const view = lineView({
    ...{ stderr: context.stderr, language: 'en', showsDevice: true },
    now: () => new Date(2026, 10, 26, 12, -minutes),
    elapsedMs: () => minutes * 60_000,
  });
  for (let look = 0; look < 4; look += 1) {
    view.onEvent(progress(1, 'scoring'));
    view.onEvent(progress(2, 'fetching'));
    minutes += 0.5;
  }
  view.onWait({ unfinished: ['step3'], problem: null });
  view.onWait({ unfinished: ['step3'], problem: null });
  const texts = stderr().trimEnd().split('\n');
  expect(texts.map((line) => line.slice('2026-11-26 12:00:00  '.length))).toEqual([
    '[1/3] step1  cuda:1  scoring 1 / 4   25%  about 1 min 30 s left',
    '[2/3] step2  cuda:0  fetching 1 B / 4 B   25%  about 1 min 30 s left',
    '[1/3] step1  cuda:1  scoring 1 / 4   25%  about 1 min 30 s left',
    '[2/3] step2  cuda:0  fetching 1 B / 4 B   25%  about 1 min 30 s left',
    'waiting for the next checkpoint · being written: step3',
  ]);
});
