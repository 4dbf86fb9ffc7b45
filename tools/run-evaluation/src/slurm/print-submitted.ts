import { relative } from 'node:path';
import { showControlCharacters } from '@evalcurve/cli';
import { LostAnswerError } from '@evalcurve/slurm';
import type { SubmittedSweep } from '@evalcurve/sweep';
import type { RunFacts } from '../run-facts.ts';
import { treeCommand } from '../tree-command.ts';
import { curveFile } from './final-commands.ts';
import { nothingLeftText } from './nothing-left-text.ts';
import { SLURM_MESSAGES, type SlurmMessages } from './slurm-messages.ts';

/** Prints what was submitted: the tasks, and the job that comes after them. */
export function printSubmitted(submission: SubmittedSweep | null, facts: RunFacts): void {
  const { output, context, language } = facts;
  const messages = SLURM_MESSAGES[language];
  const plot = treeCommand('plot', facts);
  const picture = curveFile(relative(context.cwd, output));
  const lines =
    submission === null
      ? [nothingLeftText(facts)]
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
  const text = finalJob instanceof LostAnswerError ? messages.perhapsNoFinal : messages.noFinal;
  return [text({ said: finalJob.said, plot })];
}
