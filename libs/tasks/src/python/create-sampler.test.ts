import { expect, it } from '@jest/globals';
import { createSampler } from './create-sampler.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

it("draws what Python's random.Random(1234).sample draws, call after call", () => {
  const sample = createSampler(1234);
  expect(sample(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['d', 'a', 'e']);
  expect(sample(numbers(40_000), 5)).toEqual([5940, 38_156, 2288, 5500, 6450]);
  expect(sample(numbers(100), 10)).toEqual([98, 45, 30, 2, 3, 44, 82, 79, 61, 78]);
  expect(sample(numbers(300), 10)).toEqual([237, 76, 46, 93, 58, 7, 257, 249, 127, 33]);
  expect(sample(numbers(22), 5)).toEqual([21, 17, 14, 2, 19]);
});

it('takes a seed of more than 32 bits', () => {
  expect(createSampler(2 ** 40 + 7)(numbers(1000), 4)).toEqual([628, 765, 834, 960]);
});

it('never draws an item twice, nor more than there are', () => {
  const sample = createSampler(0);
  expect(sample(numbers(50), 50).toSorted((a, b) => a - b)).toEqual(numbers(50));
  expect(() => sample([1, 2], 3)).toThrow(RangeError);
});
