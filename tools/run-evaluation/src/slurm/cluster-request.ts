import { basename } from 'node:path';
import type { ToolContext } from '@evalcurve/cli';
import type { ClusterRequest } from '@evalcurve/sweep';
import { runArguments } from '../run-arguments.ts';
import type { RunFacts } from '../run-facts.ts';
import { finalCommands } from './final-commands.ts';
import { fetchesHere } from './fetches-here.ts';
import type { SlurmArguments } from './slurm-arguments.ts';

/** What {@link clusterRequest} goes by. */
export interface ClusterRequestOptions {
  readonly facts: RunFacts;
  readonly context: ToolContext;
  /** Words that start this very program again. */
  readonly program: readonly string[];
}

/** What is asked of a cluster: the same command as here, with what was left open settled. */
export function clusterRequest(
  flags: SlurmArguments,
  { facts, context, program }: ClusterRequestOptions,
): ClusterRequest {
  const { output, plan, choice } = facts;
  const settled = { ...flags, output, engine: choice.name, batchSize: plan.recipe.batchSize };
  return {
    name: `evalcurve-${basename(output)}`,
    workingDirectory: context.cwd,
    checkpointsPerTask: flags.checkpointsPerTask ?? 1,
    maxTasks: flags.maxTasks,
    resources: { ...flags, sbatchOptions: flags.sbatchOption?.map((options) => dashed(options)) },
    commandFor: ({ checkpoints, part, located }) => [
      ...program,
      ...(context.umbrella === null ? [] : ['run']),
      ...runArguments({ ...settled, checkpoints }),
      ...(fetchesHere(flags, facts) ? ['--located', located] : []),
      '--part',
      part,
    ],
    finalCommands: finalCommands({ context, program, output }),
  };
}

// One line of a script, whatever was typed.
function dashed(options: string): string {
  const line = options.replaceAll(/\s+/gu, ' ').trim();
  return line.startsWith('-') ? line : `--${line}`;
}
