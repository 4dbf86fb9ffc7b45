import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from './seeded-random.ts';

const draws = (seed: number | string) => {
  const random = seededRandom(seed);
  return Array.from({ length: 10_000 }, () => random.nextNormal());
};

it('draws the same numbers for the same seed and others for another', () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws('anatomy')).toEqual(draws('anatomy'));
  expect(draws(8)).not.toEqual(draws(7));
  expect(draws('astronomy')).not.toEqual(draws('anatomy'));
});

it('draws normal numbers of mean 0 and standard deviation 1', () => {
  const numbers = draws(1);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(1, 1);
});

it('shuffles without losing an item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(seededRandom(seed).shuffle(items).sort()).toEqual([...items].sort());
    }),
  );
});

it('does not pick from nothing', () => {
  expect(() => seededRandom(1).pick([])).toThrow(RangeError);
});
