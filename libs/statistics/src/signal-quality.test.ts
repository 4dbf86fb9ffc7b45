import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signalQualityTest } from './signal-quality-test.ts';
import { signalQuality } from './signal-quality.ts';

const value = fc.double({ min: 0, max: 1, noNaN: true });

it('is full for a straight rise and that of its swings alone where the series falls', () => {
  expect(signalQuality([1, 2, 3, 4, 5, 6, 7, 8])?.value).toBeCloseTo(1, 12);
  expect(signalQuality([8, 7, 6, 5, 4, 3, 2, 1])).toMatchObject({
    value: expect.closeTo(0.5, 12),
    monotonicity: 0,
  });
});

it('lies between 0 and 1, and its least favourable order of equals is no better', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 8, maxLength: 40 }), (values) => {
      const quality = signalQuality(values);
      if (quality === null) return;
      expect(quality.value).toBeGreaterThanOrEqual(0);
      expect(quality.value).toBeLessThanOrEqual(1);
      expect(quality.lowest).toBeLessThanOrEqual(quality.value);
    }),
  );
});

it('does not depend on the unit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 30 }), (values) => {
      const other = signalQuality(values.map((each) => each * 4 + 8));
      expect(other?.value ?? 0).toBeCloseTo(signalQuality(values)?.value ?? 0, 9);
    }),
  );
});

it('knows nothing of fewer than 8 checkpoints or of a constant series', () => {
  expect(signalQuality([1, 2, 3, 4, 5, 6, 7])).toBeNull();
  expect(signalQuality(new Array<number>(10).fill(0.25))).toBeNull();
  expect(signalQualityTest([1, 2, 3])).toBeNull();
});

// White noise of 20,000 draws: 0.168 with 0.344 at 95 % for 14 checkpoints, 0.122 and 0.247 for 27.
it.each([
  { n: 14, noise: 0.168, limit: 0.344 },
  { n: 27, noise: 0.122, limit: 0.247 },
])('knows what noise alone gives for $n checkpoints', ({ n, noise, limit }) => {
  const values = Array.from({ length: n }, (_, index) => Math.sin(index * index * 1.7));
  const test = signalQualityTest(values, { permutations: 1999, seed: 1 });
  expect(test?.noise).toBeCloseTo(noise, 1);
  expect(Math.abs((test?.noiseLimit ?? 0) - limit)).toBeLessThan(0.03);
  expect(test?.pValue).toBeGreaterThan(0.05);
});

it('finds that a rise is no noise, and never says impossible', () => {
  const rise = Array.from({ length: 14 }, (_, index) => index + Math.sin(index * 3));
  expect(signalQualityTest(rise)?.pValue).toBe(1 / 2000);
});

it('calls few series of noise a signal', () => {
  const series = fc.sample(fc.array(value, { minLength: 14, maxLength: 14 }), { numRuns: 200, seed: 3 });
  const found = series.filter(
    (values) => (signalQualityTest(values, { permutations: 99 })?.pValue ?? 1) <= 0.05,
  );
  expect(found.length).toBeLessThan(25);
});
