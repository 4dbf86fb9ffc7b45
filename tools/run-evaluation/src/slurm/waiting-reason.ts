import type { Language } from '@evalcurve/locale';
import { explainJob } from '@evalcurve/slurm';
import type { CheckpointProgress } from '@evalcurve/sweep';

/**
 * Why the tasks wait that have not started, in plain words; that of the first stands for all. Null where none waits,
 * or Slurm has not looked at it yet.
 */
export function waitingReason(states: readonly CheckpointProgress[], language: Language): string | null {
  const jobs = states.flatMap((state) => (state.state === 'waiting' ? (state.job ?? []) : []));
  const next = jobs.find(({ startedAtMs, reason }) => startedAtMs === null && reason !== null);
  return next === undefined ? null : explainJob(next, language);
}
