import { expect, it } from '@jest/globals';
import { cohensKappa } from './cohens-kappa.ts';
import { expectRelative } from './__fixtures__/expect-relative.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.kappa)('agrees with statsmodels on $table', ({ table, pValue, ...expected }) => {
  const result = cohensKappa(table);
  expect(result).toMatchObject(
    Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value, 12)])),
  );
  expectRelative(result?.pValue ?? Number.NaN, { expected: pValue, digits: 10 });
});

it('sees no agreement in one letter for every question, however often it is right', () => {
  expect(
    cohensKappa([
      [0, 0],
      [30, 70],
    ]),
  ).toEqual({ kappa: 0, stderr: 0, low: 0, high: 0, pValue: 1 });
});

it('knows nothing where nothing else could have been', () => {
  expect(
    cohensKappa([
      [10, 0],
      [0, 0],
    ]),
  ).toBeNull();
});

it.each([
  [[[1, 2]]],
  [[[1, 2], [3]]],
  [
    [
      [-1, 2],
      [3, 4],
    ],
  ],
  [
    [
      [0, 0],
      [0, 0],
    ],
  ],
])('refuses %j', (table) => {
  expect(() => cohensKappa(table)).toThrow(RangeError);
});
