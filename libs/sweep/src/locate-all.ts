import type { Checkpoint } from '@evalcurve/checkpoints';
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
 * Resolves the commit and the size of every checkpoint that is still to be evaluated.
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
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      located.set(next.id, await source.locate(next, signal));
    }
  });
  await Promise.all(workers);
  return located;
}
