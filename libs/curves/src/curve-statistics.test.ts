import { expect, it } from '@jest/globals';
import { curveOf, entriesOf } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { curveStatistics } from './curve-statistics.ts';

it('tells lowest, highest, mean and the gain from first to last', () => {
  const statistics = curveStatistics(curveOf(1000, [250, 240, 400, 400, 390]));
  expect(statistics).toMatchObject({
    lowest: { checkpoint: { step: 2000 } },
    highest: { checkpoint: { step: 3000 } },
    mean: 0.336,
    gain: {
      value: expect.closeTo(0.14, 12),
      from: { checkpoint: { step: 1000 } },
      to: { checkpoint: { step: 5000 } },
      interval: { low: expect.closeTo(0.0991, 3), high: expect.closeTo(0.1801, 3) },
    },
  });
});

it('names the checkpoints that cannot be told from the highest', () => {
  const statistics = curveStatistics(curveOf(1000, [250, 390, 400, 355]));
  expect(statistics?.tiedWithHighest.map(({ checkpoint }) => checkpoint.step)).toEqual([2000]);
});

it('has no gain where there is but one checkpoint, and nothing where there is none', () => {
  expect(curveStatistics(curveOf(1000, [250]))).toMatchObject({
    gain: null,
    tiedWithHighest: [],
    mean: 0.25,
  });
  expect(curveStatistics(buildCurve(entriesOf({ sciq: { acc: null } })))).toBeNull();
});
