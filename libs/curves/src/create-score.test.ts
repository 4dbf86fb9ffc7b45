import { expect, it } from '@jest/globals';
import { createScore } from './create-score.ts';

it('gives a share of questions the standard error that lm_eval gives it', () => {
  // mmlu_anatomy of lm_eval: acc 0.2 of 135 has acc_stderr 0.0345547…
  const score = createScore({ value: 27 / 135, n: 135, stderr: null, isProportion: true });
  expect(score.stderr).toBeCloseTo(0.034554737, 8);
});

it('keeps the standard error of the file', () => {
  expect(createScore({ value: 0.2, n: 135, stderr: 0.5, isProportion: true }).stderr).toBe(0.5);
});

it('counts right answers although the accuracy was rounded', () => {
  expect(createScore({ value: 0.2562, n: 14042, stderr: null, isProportion: true }).correct).toBe(3598);
});

it('knows no spread of a single answer but still an interval', () => {
  const score = createScore({ value: 1, n: 1, stderr: null, isProportion: true });
  expect(score).toMatchObject({
    stderr: null,
    correct: 1,
    interval: { low: expect.closeTo(0.2065, 4), high: 1 },
  });
});

it.each([
  { value: 25.6, n: 100 },
  { value: -1.5, n: 100 },
  { value: 0.5, n: null },
])('takes $value of $n for no share', ({ value, n }) => {
  expect(createScore({ value, n, stderr: null, isProportion: true })).toEqual({
    ...{ value, n, correct: null, stderr: null, interval: null },
  });
});

it('widens the interval where the score was to be looked at several times', () => {
  const once = createScore({ value: 0.25, n: 400, stderr: null, isProportion: true });
  const often = createScore({ value: 0.25, n: 400, stderr: null, isProportion: true, looks: 4 });
  expect(once).not.toHaveProperty('looks');
  expect(often).toMatchObject({ looks: 4, correct: 100, stderr: once.stderr });
  expect(often.interval?.low).toBeCloseTo(0.2, 3);
  expect(once.interval?.low).toBeCloseTo(0.2101, 3);
});
