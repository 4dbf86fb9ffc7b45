import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { kendallCorrelation } from './kendall-correlation.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';
import { spearmanCorrelation } from './spearman-correlation.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.correlations)('agree with SciPy on $x.length values', ({ x, y, ...expected }) => {
  expect(pearsonCorrelation({ x, y })).toBeCloseTo(expected.pearson, 12);
  const spearman = spearmanCorrelation({ x, y });
  expect(spearman?.coefficient).toBeCloseTo(expected.spearman.coefficient, 12);
  expectRelative(spearman?.pValue ?? Number.NaN, { expected: expected.spearman.pValue, digits: 10 });
  const kendall = kendallCorrelation({ x, y });
  expect(kendall?.coefficient).toBeCloseTo(expected.kendall.coefficient, 12);
  expectRelative(kendall?.pValue ?? Number.NaN, { expected: expected.kendall.pValue, digits: 10 });
});

const value = fc.integer({ min: -1000, max: 1000 });
const pairs = fc
  .array(fc.tuple(value, value), { minLength: 3, maxLength: 40 })
  .map((rows) => ({ x: rows.map(([x]) => x), y: rows.map(([, y]) => y) }));

it.each([
  ['Kendall', kendallCorrelation],
  ['Spearman', spearmanCorrelation],
])('%s depends on the order only, and turns its sign with it', (_name, correlate) => {
  fc.assert(
    fc.property(pairs, ({ x, y }) => {
      const result = correlate({ x, y });
      const cubed = correlate({ x, y: y.map((each) => each ** 3) });
      const turned = correlate({ x, y: y.map((each) => -each) });
      if (result === null) {
        expect(turned).toBeNull();
        return;
      }
      expect(Math.abs(result.coefficient)).toBeLessThanOrEqual(1);
      expect(turned?.coefficient).toBeCloseTo(-result.coefficient, 12);
      expect(turned?.pValue).toBeCloseTo(result.pValue ?? Number.NaN, 10);
      expect(cubed).toEqual(result);
    }),
  );
});

it('know nothing of a constant list', () => {
  const constant = { x: [1, 2, 3], y: [0.1, 0.1, 0.1] };
  expect([kendallCorrelation(constant), spearmanCorrelation(constant), pearsonCorrelation(constant)]).toEqual(
    [null, null, null],
  );
});

it('have no p-value by Student of two values', () => {
  expect(spearmanCorrelation({ x: [1, 2], y: [5, 3] })).toEqual({ coefficient: -1, pValue: null });
});

it.each([
  { x: [1], y: [1] },
  { x: [1, 2], y: [1, 2, 3] },
  { x: [1, 2], y: [1, Number.NaN] },
])('refuse %j', (options) => {
  for (const correlate of [kendallCorrelation, spearmanCorrelation, pearsonCorrelation]) {
    expect(() => correlate(options)).toThrow(RangeError);
  }
});
