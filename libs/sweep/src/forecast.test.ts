import { expect, it } from '@jest/globals';
import { createForecast, type CreateForecastOptions, type Forecast } from './forecast.ts';

let time = 0;

function forecastOf(ids: readonly string[], options: Partial<CreateForecastOptions> = {}): Forecast {
  time = 0;
  const waiting = ids.map((id) => ({ id, bytes: 0 }));
  return createForecast({
    ...{ waiting, devices: 1, fetchAhead: 1, isKeptWarm: false, recordedMs: [], now: () => time },
    ...options,
  });
}

it('knows nothing before anything was measured, then goes by the pace of the first', () => {
  const forecast = forecastOf(['a', 'b', 'c']);
  forecast.started('a');
  time = 30;
  expect(forecast.remainingMs()).toBeNull();
  forecast.paced('a', { totalMs: 100, onceMs: 0 });
  expect(forecast.remainingMs()).toBe(270);
});

it('starts with what earlier runs recorded, and forgets that once it has measured', () => {
  const forecast = forecastOf(['a', 'b', 'c'], { recordedMs: [80, 100, 500] });
  forecast.started('a');
  expect(forecast.remainingMs()).toBe(300);
  time = 20;
  forecast.ended('a', { succeeded: true, onceMs: 0 });
  forecast.started('b');
  expect(forecast.remainingMs()).toBe(40);
});

it('takes the first evaluation of a warm engine for what it is', () => {
  const forecast = forecastOf(['a', 'b', 'c', 'd']);
  for (const [id, ms] of [
    ['a', 60],
    ['b', 12],
  ] as const) {
    forecast.started(id);
    time += ms;
    forecast.ended(id, { succeeded: true, onceMs: 0 });
  }
  expect(forecast.remainingMs()).toBe(24);
});

it('leaves out what a kept engine does once, at the first checkpoint and only there', () => {
  const forecast = forecastOf(['a', 'b', 'c', 'd'], { isKeptWarm: true });
  forecast.started('a');
  time = 50;
  forecast.paced('a', { totalMs: 60, onceMs: 48 });
  expect(forecast.remainingMs()).toBe(10 + 3 * 12);
  time = 60;
  forecast.ended('a', { succeeded: true, onceMs: 48 });
  expect(forecast.remainingMs()).toBe(3 * 12);
  forecast.started('b');
  time = 74;
  forecast.ended('b', { succeeded: true, onceMs: 3 });
  forecast.started('c');
  time = 88;
  forecast.ended('c', { succeeded: true, onceMs: 3 });
  expect(forecast.remainingMs()).toBe(14);
});

it('learns the pace of the Hub from what came, not from what was there', () => {
  const waiting = [
    { id: 'a', bytes: 100 },
    { id: 'b', bytes: 100 },
  ];
  const forecast = forecastOf([], { waiting, recordedMs: [10] });
  forecast.fetching('a', { done: 60, total: 100 });
  expect(forecast.remainingMs()).toBeNull();
  time = 20;
  forecast.fetching('a', { done: 80, total: 100 });
  expect(forecast.remainingMs()).toBe(20 + 100 + 10);
  time = 40;
  forecast.fetched('a');
  forecast.started('a');
  expect(forecast.remainingMs()).toBe(110);
});

it('does not count what failed, and counts again what was put back', () => {
  const forecast = forecastOf(['a', 'b'], { devices: 2, recordedMs: [100] });
  forecast.started('a');
  forecast.started('b');
  time = 10;
  forecast.putBack('a');
  expect(forecast.remainingMs()).toBe(100);
  forecast.started('a');
  forecast.ended('a', { succeeded: false, onceMs: 0 });
  forecast.ended('b', { succeeded: false, onceMs: 0 });
  expect(forecast.remainingMs()).toBeNull();
});
