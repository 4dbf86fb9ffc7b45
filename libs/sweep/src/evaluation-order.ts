import type { Checkpoint } from '@evalcurve/checkpoints';
import type { SweepPlan } from './sweep-plan.ts';

/**
 * The checkpoints that a plan has left, in the order in which they are evaluated: that of training,
 * or the first, the last, the middle one, then the middle of each gap that is left, and so on, so that the
 * curve takes shape early. Gaps are counted in checkpoints: that suits steps that double, too.
 *
 * @example
 * evaluationOrder({ ...plan, order: 'coarse-to-fine' }).map(({ step }) => step); // [1, 5, 3, 2, 4]
 */
export function evaluationOrder({ checkpoints, order }: SweepPlan): readonly Checkpoint[] {
  const places = order === 'training' ? [...checkpoints.keys()] : coarseToFine(checkpoints.length);
  return places.flatMap((place) => {
    const planned = checkpoints[place];
    return planned && !planned.done ? [planned.checkpoint] : [];
  });
}

function coarseToFine(count: number): number[] {
  const places = count > 1 ? [0, count - 1] : [...Array(count).keys()];
  let gaps = [{ before: 0, after: count - 1 }];
  while (places.length < count) {
    const halves: typeof gaps = [];
    for (const { before, after } of gaps) {
      const middle = Math.floor((before + after) / 2);
      if (middle === before) continue;
      places.push(middle);
      halves.push({ before, after: middle }, { before: middle, after });
    }
    gaps = halves;
  }
  return places;
}
