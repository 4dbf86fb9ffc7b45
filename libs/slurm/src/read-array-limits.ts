import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';

/** What a cluster allows. */
export interface ArrayLimits {
  /** Tasks that one array of jobs may have. */
  readonly maxTasks: number;
}

/**
 * Asks the cluster what it allows: a task's index is less than `MaxArraySize`.
 *
 * @throws NoSlurmError where there is no Slurm here
 * @throws SlurmError where it does not answer
 */
export async function readArrayLimits(options: SlurmOptions): Promise<ArrayLimits> {
  const text = await runSlurmCommand({ ...options, command: 'scontrol', arguments: ['show', 'config'] });
  const found = /^MaxArraySize\s*=\s*(?<size>\d+)/mu.exec(text)?.groups?.['size'];
  return { maxTasks: found === undefined ? DEFAULT_SIZE : Number(found) };
}

// https://slurm.schedmd.com/slurm.conf.html#OPT_MaxArraySize
const DEFAULT_SIZE = 1001;
