import { relative } from 'node:path';
import { showControlCharacters } from '@evalcurve/cli';
import type { SubmittedSweep } from '@evalcurve/sweep';
import type { RunFacts } from '../run-facts.ts';
import { treeCommand } from '../tree-command.ts';
import { curveFile } from './final-commands.ts';
import { SLURM_MESSAGES, type SlurmMessages } from './slurm-messages.ts';

/** Prints what was submitted: the tasks, and the job that comes after them. */
export function printSubmitted(
  submission: SubmittedSweep | null,
  { output, context, language }: RunFacts,
): void {
  const messages = SLURM_MESSAGES[language];
  const plot = treeCommand('plot', { context, output });
  const picture = curveFile(relative(context.cwd, output));
  const lines =
    submission === null
      ? [messages.underWay]
      : [
          messages.submitted({ jobId: submission.jobId, tasks: submission.tasks.length }),
          ...finalLines(submission, { messages, plot, picture }),
        ];
  for (const line of lines) context.stderr.write(`${showControlCharacters(line)}\n`);
}

interface FinalLinesOptions {
  readonly messages: SlurmMessages;
  /** The command that draws the curve. */
  readonly plot: string;
  readonly picture: string;
}

function finalLines({ finalJob }: SubmittedSweep, { messages, plot, picture }: FinalLinesOptions): string[] {
  if (finalJob === null) return [];
  if (typeof finalJob === 'number') return [messages.final({ jobId: finalJob, picture })];
  return [messages.noFinal({ said: finalJob.said, plot })];
}
