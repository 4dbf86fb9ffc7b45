import { expect, it } from '@jest/globals';
import { curveOf } from './__fixtures__/curve.ts';
import { chanceVerdict } from './chance-verdict.ts';
import { pointsAboveChance } from './points-above-chance.ts';

it('gives the points that the verdict counts, after correction', () => {
  // One-sided p of 280 of 1000 against a quarter: 0.0164, and 0.049 after correction for three looks.
  const curve = curveOf(1000, [250, 280, 250]);
  expect(pointsAboveChance(curve).map(({ checkpoint }) => checkpoint.id)).toEqual(['iter_0002000']);
  expect(chanceVerdict(curve).kind).toBe('not-lasting');
  expect(pointsAboveChance(curveOf(1000, [250, 280, 250, 250]))).toEqual([]);
});

it('keeps to another level where one is given', () => {
  const curve = curveOf(1000, [250, 280, 250]);
  expect(pointsAboveChance(curve, { alpha: 0.01 })).toEqual([]);
  expect(chanceVerdict(curve, { alpha: 0.01 }).kind).toBe('not-distinguishable');
});
