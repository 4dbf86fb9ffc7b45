import { explainJob } from '@evalcurve/slurm';
import type { CheckpointProgress } from '@evalcurve/sweep';

/** The same as one line of JSON: every checkpoint with its state, and why, in English. */
export function statusJson(root: string, states: readonly CheckpointProgress[]): string {
  return JSON.stringify({ schemaVersion: 1, results: root, checkpoints: states.map(plain) });
}

function plain(state: CheckpointProgress): object {
  if (state.state !== 'waiting' && state.state !== 'ended') return state;
  const { job, ...rest } = state;
  return { ...rest, jobId: job?.arrayJobId ?? null, reason: job === null ? null : explainJob(job, 'en') };
}
