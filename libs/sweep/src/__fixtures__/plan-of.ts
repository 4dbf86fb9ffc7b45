import type { SweepPlan } from '../sweep-plan.ts';
import { entryOf, ZERO_SHOT } from './entry.ts';

/** A plan of so many checkpoints, `step0` and on, of which none is done. */
export function planOf(count: number): SweepPlan {
  const ids = Array.from({ length: count }, (_, index) => `step${index}`);
  const checkpoints = ids.map((id) => ({ checkpoint: entryOf(id, {}).checkpoint, done: null, begun: null }));
  return {
    ...{ modelName: 'x', engine: 'embedded', recipe: ZERO_SHOT, depth: null },
    ...{ order: 'training', checkpoints },
  };
}
