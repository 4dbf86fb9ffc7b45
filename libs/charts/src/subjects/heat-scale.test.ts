import { expect, it } from '@jest/globals';
import { heatScale } from './heat-scale.ts';

it('reaches 25 points at least, so that noise stays pale', () => {
  expect(heatScale({ scores: [0.24, 0.26], chance: 0.25 }).domain).toEqual([0, 0.25, 0.375, 0.5]);
});

it('colours equal distances equally strongly', () => {
  const { domain, range } = heatScale({ scores: [1], chance: 0.25 });
  expect(domain).toEqual([0, 0.25, 0.625, 1]);
  // A third of the way to the orange that 75 points below would have.
  expect(range[0]).toBe('#dbba9f');
  expect(heatScale({ scores: [0], chance: 0.5 }).range[0]).toBe('#a84a00');
});
