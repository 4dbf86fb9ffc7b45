import type { Checkpoint } from '@evalcurve/checkpoints';
import { IncompleteCheckpointError } from '@evalcurve/hub';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** What {@link locateAll} locates. */
export interface LocateAllOptions {
  readonly plan: SweepPlan;
  readonly source: Pick<CheckpointSource, 'locate'>;
  readonly signal: AbortSignal;
}

/** Enough to hide the Hub's latency, few enough not to be limited. */
const AT_ONCE = 4;

/**
 * Resolves the commit and the size of every checkpoint that is still to be evaluated. One that lacks
 * files is left out, and fails when its turn comes; where all do, nothing can be evaluated.
 *
 * @throws what the source throws for the first that is missing
 */
export async function locateAll({
  plan,
  source,
  signal,
}: LocateAllOptions): Promise<Map<string, SourceCheckpoint>> {
  const waiting: Checkpoint[] = plan.checkpoints
    .filter(({ done }) => !done)
    .map(({ checkpoint }) => checkpoint);
  const located = new Map<string, SourceCheckpoint>();
  const incomplete: IncompleteCheckpointError[] = [];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        located.set(next.id, await source.locate(next, signal));
      } catch (error) {
        if (!(error instanceof IncompleteCheckpointError)) throw error;
        incomplete.push(error);
      }
    }
  });
  await Promise.all(workers);
  const [first] = incomplete;
  if (first && located.size === 0) throw first;
  return located;
}
