import type { SlurmJob } from './slurm-job.ts';

/** Whether it waits, runs or will run again. */
export function isJobAlive({ states }: Pick<SlurmJob, 'states'>): boolean {
  return states.some((state) => ALIVE.has(state));
}

// https://slurm.schedmd.com/job_state_codes.html
const ALIVE: ReadonlySet<string> = new Set([
  'PENDING',
  'RUNNING',
  'SUSPENDED',
  'COMPLETING',
  'CONFIGURING',
  'REQUEUED',
  'REQUEUE_FED',
  'REQUEUE_HOLD',
  'RESIZING',
  'RESV_DEL_HOLD',
  'SIGNALING',
  'SPECIAL_EXIT',
  'STAGE_OUT',
  'STOPPED',
]);
