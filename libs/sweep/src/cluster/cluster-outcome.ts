import { explainJob } from '@evalcurve/slurm';
import type { SweepFailure, SweepOutcome } from '../run-sweep.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import type { CheckpointProgress } from './checkpoint-progress.ts';

/** How a plan ended whose tasks are over. */
export function clusterOutcome(plan: SweepPlan, states: readonly CheckpointProgress[]): SweepOutcome {
  return {
    evaluated: states.filter(({ state }) => state === 'done').map(({ id }) => id),
    doneBefore: plan.checkpoints.filter(({ done }) => done).map(({ checkpoint }) => checkpoint.id),
    failed: states.flatMap((state) => clusterFailure(state) ?? []),
  };
}

/** Why a checkpoint was not evaluated, null where it was or may still be. */
export function clusterFailure(state: CheckpointProgress): SweepFailure | null {
  const { id } = state;
  if (state.state === 'failed') return { id, reason: state.reason, hint: undefined, logFile: state.logFile };
  if (state.state !== 'ended') return null;
  const { job, complaint, logFile } = state;
  const why = job === null ? 'Slurm does not know it any more' : explainJob(job, 'en');
  const said = complaint === null ? '' : `: ${complaint}`;
  return { id, reason: `its task is over without it: ${why}${said}`, hint: undefined, logFile };
}
