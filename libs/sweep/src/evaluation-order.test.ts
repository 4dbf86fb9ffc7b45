import { expect, it } from '@jest/globals';
import { planOf } from './__fixtures__/plan-of.ts';
import { evaluationOrder } from './evaluation-order.ts';
import type { SweepPlan } from './sweep-plan.ts';

const stepsOf = (plan: SweepPlan): (number | null)[] => evaluationOrder(plan).map(({ step }) => step);

it.each([
  [0, []],
  [1, [0]],
  [2, [0, 1]],
  [5, [0, 4, 2, 1, 3]],
  [9, [0, 8, 4, 2, 6, 1, 3, 5, 7]],
])('takes %i checkpoints from coarse to fine, each once', (count, steps) => {
  expect(stepsOf(planOf(count, { order: 'coarse-to-fine' }))).toEqual(steps);
});

it('leaves out what is done, at its place', () => {
  expect(stepsOf(planOf(5, { order: 'coarse-to-fine', done: 'step4' }))).toEqual([0, 2, 1, 3]);
  expect(stepsOf(planOf(3, { done: 'step1' }))).toEqual([0, 2]);
});
