import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { trainingAxis } from './training-axis.ts';

it('shows tokens where all points know theirs, in the unit that suits them', () => {
  const axis = trainingAxis(curveOf(pointsOf([0.2, 0.3, 0.4], 100)), { language: 'en' });
  expect(axis).toMatchObject({
    title: 'Training tokens (billions)',
    positions: [100, 200, 300],
    domain: [0, 309],
  });
  expect(axis.placeOf(pointOf(0.3, { tokens: 2e11 }))).toBe('200.0 B tokens');
  expect(trainingAxis(curveOf(pointsOf([0.2, 0.3], 2000)), { language: 'zh' }).title).toBe(
    '训练 token 数（T，万亿）',
  );
  expect(trainingAxis(curveOf(pointsOf([0.2, 0.3], 0.25)), { language: 'en' }).title).toBe(
    'Training tokens (millions)',
  );
});

it('shows steps where one point does not know its tokens', () => {
  const points = [pointOf(0.2, { step: 1000, tokens: 1e9 }), pointOf(0.3, { step: 2000 })];
  const axis = trainingAxis(curveOf(points), { language: 'zh' });
  expect(axis).toMatchObject({ title: '训练步数', positions: [1000, 2000] });
  expect(axis.placeOf(pointOf(0.3, { step: 2000 }))).toBe('第 2,000 步');
});

it('shows the order where a point has no step', () => {
  const points = [pointOf(0.2, { id: 'step1000' }), pointOf(0.3, { id: 'main', step: null })];
  expect(trainingAxis(curveOf(points), { language: 'en' })).toMatchObject({
    title: 'Checkpoint',
    positions: ['step1000', 'main'],
    domain: null,
  });
});

it('shows the order where stages count their steps anew', () => {
  const points = [pointOf(0.2, { stage: 'stage1' }), pointOf(0.3, { stage: 'stage2' })];
  expect(trainingAxis(curveOf(points), { language: 'en' }).domain).toBeNull();
});

it('starts where training began unless that would crowd the points', () => {
  const domainOf = (...steps: number[]): unknown =>
    trainingAxis(curveOf(steps.map((step) => pointOf(0.25, { step }))), { language: 'en' }).domain;
  expect(domainOf(0, 1000)).toEqual([0, 1030]);
  expect(domainOf(90_000, 100_000)).toEqual([89_600, 100_400]);
  expect(domainOf(5000)).toEqual([0, 10_000]);
  expect(domainOf(0)).toEqual([0, 1]);
});

it('measures training by what is asked for', () => {
  const curve = curveOf(pointsOf([0.2, 0.3], 100));
  expect(trainingAxis(curve, { language: 'en', measure: { kind: 'step' } })).toMatchObject({
    title: 'Training step',
    positions: [1000, 2000],
  });
  const axis = trainingAxis(curve, { language: 'zh', measure: { kind: 'flops', parameters: 5e8 } });
  expect(axis).toMatchObject({ title: '训练计算量（1e20 FLOPs，6ND）', positions: [3, 6] });
  expect(axis.placeOf(pointOf(0.3, { tokens: 2e11 }))).toBe('6.0e20 FLOPs');
  expect(() =>
    trainingAxis(curveOf(pointsOf([0.2])), { language: 'en', measure: { kind: 'tokens' } }),
  ).toThrow('cannot go by tokens: the training tokens of step1000 are not known');
});
