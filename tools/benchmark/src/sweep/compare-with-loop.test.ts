import { expect, it } from '@jest/globals';
import { compareWithLoop } from './compare-with-loop.ts';

const usage = (wallSeconds: number) => ({
  wallSeconds,
  cpuSeconds: 2 * wallSeconds,
  peakBytes: 0,
  stdout: '',
});

it('takes the mean of the measured checkpoints for each of the loop, and says so', () => {
  const rows = compareWithLoop(
    { ours: usage(54), theirs: [usage(30), usage(10), usage(20)] },
    { checkpoints: 27, most: 0.1 },
  );
  expect(rows).toMatchObject([
    { theirs: { median: 540 }, ratio: { median: 0.1 } },
    { theirs: { median: 1080 }, ratio: { median: 0.1 } },
  ]);
  expect(rows[0]?.what).toMatch(/\(3 of them measured, × 9\), wall$/u);
  const whole = compareWithLoop(
    { ours: usage(30), theirs: [usage(30), usage(10)] },
    { checkpoints: 2, most: 0.2 },
  );
  expect([whole[0]?.theirs?.median, whole[0]?.what]).toEqual([40, expect.not.stringContaining('measured')]);
});
