import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { createChartContext } from './chart-context.ts';
import { ordinalAxis } from './ordinal-axis.ts';

it.each([
  ['steps with their thousands', curveOf(pointsOf([0.2, 0.3])), ','],
  ['tokens with three digits', curveOf(pointsOf([0.2, 0.3], 1.2345)), ',.3~r'],
  ['names as they are', curveOf([pointOf(0.2, { id: 'base', step: null })]), undefined],
])('writes %s', (_what, curve, format) => {
  expect(ordinalAxis(createChartContext(curve, { language: 'en' }), { width: 500 }).axis.format).toBe(format);
});
