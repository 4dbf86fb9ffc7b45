import type { SweepPlan } from '../sweep-plan.ts';
import { entryOf, ZERO_SHOT } from './entry.ts';

interface PlanFacts {
  readonly order?: SweepPlan['order'];
  /** Id of one that an earlier run has evaluated. */
  readonly done?: string;
}

/** A plan of so many checkpoints, `step0` and on. */
export function planOf(count: number, { order = 'training', done }: PlanFacts = {}): SweepPlan {
  const ids = Array.from({ length: count }, (_, index) => `step${index}`);
  return {
    ...{ modelName: 'x', engine: 'embedded', recipe: ZERO_SHOT, depth: null, order },
    checkpoints: ids.map((id) => {
      const entry = entryOf(id, { recipe: ZERO_SHOT });
      return { checkpoint: entry.checkpoint, done: id === done ? entry : null, begun: null };
    }),
  };
}
