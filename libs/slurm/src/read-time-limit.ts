import { askedOption } from './asked-option.ts';
import type { TaskResources } from './batch-script.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';

/** Which time limit {@link readTimeLimit} asks for: that of jobs which ask for these resources. */
export type ReadTimeLimitOptions = SlurmOptions & Pick<TaskResources, 'time' | 'partition' | 'sbatchOptions'>;

/**
 * How long a job may run, in seconds: what it asks for, else what its partition gives, the least where it names several;
 * null where there is no limit or Slurm does not tell.
 *
 * @throws NoSlurmError where there is no Slurm here
 * @throws SlurmUnreachableError where its controller does not answer
 */
export async function readTimeLimit(options: ReadTimeLimitOptions): Promise<number | null> {
  const { sbatchOptions = [], env, signal } = options;
  // They stand behind the others in the script.
  const time = askedOption(sbatchOptions, { long: 'time', short: 't' }) ?? options.time;
  if (time !== undefined) return parseTimeLimit(time);
  const asked = askedOption(sbatchOptions, { long: 'partition', short: 'p' }) ?? options.partition;
  const words = ['-o', 'show', 'partition'];
  const text = await runSlurmCommand({ env, signal, command: 'scontrol', arguments: words });
  const names = asked?.split(',');
  const limits = text
    .split('\n')
    .map((line) => factsOf(line))
    .filter((facts) => names?.includes(facts.get('PartitionName') ?? '') ?? facts.get('Default') === 'YES')
    .map((facts) => limitOf(facts))
    .filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

function limitOf(facts: ReadonlyMap<string, string>): number | null {
  return parseTimeLimit(facts.get('DefaultTime') ?? '') ?? parseTimeLimit(facts.get('MaxTime') ?? '');
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
