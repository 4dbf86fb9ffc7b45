import type { SlurmArguments } from './slurm-arguments.ts';

/**
 * The words of a command line that give the work to a cluster in the same way.
 *
 * @example
 * slurmWords({ ...flags, maxTasks: 8 }); // ['--on', 'slurm', '--max-tasks', '8']
 */
export function slurmWords(flags: SlurmArguments): string[] {
  const values: Readonly<Record<string, string | number | readonly string[] | undefined>> = {
    on: 'slurm',
    partition: flags.partition,
    account: flags.account,
    time: flags.time,
    mem: flags.mem,
    'gpus-per-task': flags.gpusPerTask,
    'cpus-per-task': flags.cpusPerTask,
    'max-tasks': flags.maxTasks,
    'checkpoints-per-task': flags.checkpointsPerTask,
    'sbatch-option': flags.sbatchOption,
    download: flags.download,
  };
  return Object.entries(values).flatMap(([flag, value]) => {
    const given = value === undefined ? [] : [value].flat();
    return given.flatMap((one) => [`--${flag}`, String(one)]);
  });
}
