import { parseTimeLimit } from './parse-time-limit.ts';
import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';

/** Which time limit {@link readTimeLimit} asks for. */
export interface ReadTimeLimitOptions extends SlurmOptions {
  /** What the jobs ask for themselves, as `sbatch --time` takes it. */
  readonly time?: string | undefined;
  /** Where they ask for none: that of this partition, else of the cluster's own choice. */
  readonly partition?: string | undefined;
}

/**
 * How long a job may run, in seconds; null where there is no limit or Slurm does not tell.
 *
 * @throws NoSlurmError where there is no Slurm here
 * @throws SlurmUnreachableError where its controller does not answer
 */
export async function readTimeLimit({
  time,
  partition,
  ...options
}: ReadTimeLimitOptions): Promise<number | null> {
  if (time !== undefined) return parseTimeLimit(time);
  const words = ['-o', 'show', 'partition'];
  const text = await runSlurmCommand({ ...options, command: 'scontrol', arguments: words });
  const facts = text.split('\n').map((line) => factsOf(line));
  const found = facts.find((one) =>
    partition === undefined ? one.get('Default') === 'YES' : one.get('PartitionName') === partition,
  );
  const limits = [found?.get('DefaultTime'), found?.get('MaxTime')].map((limit) =>
    parseTimeLimit(limit ?? ''),
  );
  return limits.find((limit) => limit !== null) ?? null;
}

// "PartitionName=eval AllowGroups=ALL … Default=YES … DefaultTime=00:30:00 … MaxTime=UNLIMITED"
function factsOf(line: string): Map<string, string> {
  return new Map(
    [...line.matchAll(/(?<name>\w+)=(?<value>\S*)/gu)].map(({ groups = {} }) => [
      groups['name'] ?? '',
      groups['value'] ?? '',
    ]),
  );
}
