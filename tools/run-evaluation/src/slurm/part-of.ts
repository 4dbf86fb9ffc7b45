import type { ToolContext } from '@evalcurve/cli';
import type { SweepPart } from '@evalcurve/sweep';
import type { RunEvaluationArguments } from '../run-evaluation-arguments.ts';

/**
 * Which of several processes on one tree this is; undefined where it is the only one. Slurm tells how
 * often it has started a task again, and starts it nowhere before it is over elsewhere.
 */
export function partOf(
  { part }: RunEvaluationArguments,
  { env }: Pick<ToolContext, 'env'>,
): SweepPart | undefined {
  return part === undefined ? undefined : { name: part, attempt: Number(env['SLURM_RESTART_COUNT'] ?? 0) };
}
