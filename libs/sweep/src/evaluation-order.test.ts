import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { entryOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import { evaluationOrder } from './evaluation-order.ts';
import type { SweepPlan } from './sweep-plan.ts';

function planOf(count: number, options: { order: SweepPlan['order']; done?: string }): SweepPlan {
  const ids = Array.from({ length: count }, (_, index) => `step${index + 1}`);
  return {
    ...{ modelName: 'm', engine: 'scripted', recipe: ZERO_SHOT, depth: null, order: options.order },
    checkpoints: ids.map((id) => ({
      checkpoint: parseCheckpointName(id),
      done: id === options.done ? entryOf(id, {}) : null,
      begun: null,
    })),
  };
}

const stepsOf = (plan: SweepPlan): (number | null)[] => evaluationOrder(plan).map(({ step }) => step);

it.each([
  [0, []],
  [1, [1]],
  [2, [1, 2]],
  [5, [1, 5, 3, 2, 4]],
  [9, [1, 9, 5, 3, 7, 2, 4, 6, 8]],
])('takes %i checkpoints from coarse to fine, each once', (count, steps) => {
  expect(stepsOf(planOf(count, { order: 'coarse-to-fine' }))).toEqual(steps);
});

it('leaves out what is done, at its place', () => {
  expect(stepsOf(planOf(5, { order: 'coarse-to-fine', done: 'step5' }))).toEqual([1, 3, 2, 4]);
  expect(stepsOf(planOf(3, { order: 'training', done: 'step2' }))).toEqual([1, 3]);
});
