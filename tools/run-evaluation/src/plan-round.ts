import type { Recipe } from '@evalcurve/evaluation';
import {
  locateAll,
  openTree,
  planSweep,
  type AskedDepth,
  type SweepOrder,
  type SweepRound,
} from '@evalcurve/sweep';
import type { ResolvedRun } from './resolve-run.ts';

/** What {@link planRound} plans with. */
export interface PlanRoundOptions {
  readonly recipe: Recipe;
  /** Name of the engine. */
  readonly engine: string;
  readonly order: SweepOrder;
  readonly depth: AskedDepth | null;
  readonly force: boolean;
  readonly signal: AbortSignal;
}

/** Compares a run's checkpoints with what is in its output folder, and locates those that are left. */
export async function planRound(
  { source, checkpoints, output }: Pick<ResolvedRun, 'source' | 'checkpoints' | 'output'>,
  { signal, ...options }: PlanRoundOptions,
): Promise<SweepRound> {
  const existing = await openTree(output);
  const plan = planSweep({ modelName: source.name, checkpoints, existing, ...options });
  return { plan, source, located: await locateAll({ plan, source, signal }) };
}
