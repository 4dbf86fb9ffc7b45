import { expect, it } from '@jest/globals';
import { pickQuestions } from './pick-questions.ts';

const items = Array.from({ length: 100 }, (_, index) => index);

it('takes the first ones without a seed, and all where there are fewer', () => {
  expect(pickQuestions(items, { count: 3, seed: undefined })).toEqual([0, 1, 2]);
  expect(pickQuestions([1, 2], { count: 3, seed: undefined })).toEqual([1, 2]);
});

it('takes as many different ones with a seed, in their order', () => {
  for (const seed of [-1, 0, 1, 2 ** 40]) {
    const picked = pickQuestions(items, { count: 10, seed });
    expect(new Set(picked).size).toBe(10);
    expect(picked).toEqual(picked.toSorted((a, b) => a - b));
  }
});

it('takes each about equally often', () => {
  const counts = items.map(() => 0);
  for (let seed = 0; seed < 1000; seed += 1) {
    for (const index of pickQuestions(items, { count: 10, seed })) counts[index] = (counts[index] ?? 0) + 1;
  }

  // 100 each on average, with a standard deviation of 9.5.
  expect(Math.min(...counts)).toBeGreaterThan(55);
  expect(Math.max(...counts)).toBeLessThan(145);
});
