import { expect, it } from '@jest/globals';
import { clusteredStandardError } from './clustered-standard-error.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.clustered)('agrees with statsmodels on %j', ({ clusters, value }) => {
  expect(clusteredStandardError(clusters)).toBeCloseTo(value, 12);
});

it('is that of independent questions where every cluster is one', () => {
  const clusters = [1, 0, 0, 1, 0, 0, 0, 1, 1, 0].map((total) => ({ n: 1, total }));
  expect(clusteredStandardError(clusters)).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 9), 14);
});

it('knows nothing of a single cluster and refuses an empty one', () => {
  expect(clusteredStandardError([{ n: 100, total: 30 }])).toBeNull();
  expect(() =>
    clusteredStandardError([
      { n: 100, total: 30 },
      { n: 0, total: 0 },
    ]),
  ).toThrow(RangeError);
});
