import { relative } from 'node:path';
import { coloursFor, formatCommand, showControlCharacters } from '@evalcurve/cli';
import type { SweepOutcome } from '@evalcurve/sweep';
import { runMessages } from './messages.ts';
import { runArguments } from './run-arguments.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';
import type { RunFacts } from './run-facts.ts';
import { treeCommand } from './tree-command.ts';

/** What {@link printSummary} prints from. */
export interface PrintSummaryOptions extends RunFacts {
  readonly outcome: SweepOutcome;
  readonly flags: RunEvaluationArguments;
  /** How many checkpoints were left for another time; none where it is left out. */
  readonly left?: number;
  /** Further words of the command that tries again. */
  readonly words?: readonly string[];
}

/** Says how the sweep ended: what failed and why, where its log is, how to try again, what to do next. */
export function printSummary(options: PrintSummaryOptions): void {
  const { outcome, context, language } = options;
  const messages = runMessages(language);
  const lines = outcome.failed.length > 0 ? failureLines(options) : [endLine(options)];
  for (const line of ['', ...lines, messages.next(treeCommand('view', options))])
    context.stderr.write(`${line}\n`);
}

function endLine({ outcome, left = 0, language }: PrintSummaryOptions): string {
  const messages = runMessages(language);
  const { evaluated, doneBefore } = outcome;
  const done = evaluated.length + doneBefore.length;
  if (left > 0) return messages.someDone({ done, total: done + left });
  return evaluated.length === 0 ? messages.nothingToDo : messages.allDone(done);
}

function failureLines({ outcome, flags, words = [], context, language }: PrintSummaryOptions): string[] {
  const messages = runMessages(language);
  const colours = coloursFor({ stream: context.stderr, env: context.env });
  const failures = outcome.failed.flatMap(({ id, reason, hint, logFile }) => [
    `${colours.red('✗')} ${showControlCharacters(`${id}   ${reason}`)}`,
    ...hintLines(hint, logFile),
    ...(logFile === null ? [] : [`    ${messages.log(relative(context.cwd, logFile))}`]),
  ]);
  const again = formatCommand({
    context,
    tool: 'run',
    arguments: [
      ...runArguments({ ...flags, checkpoints: outcome.failed.map(({ id }) => id).join(',') }),
      ...words,
    ],
  });
  return [messages.failures(outcome.failed.length), ...failures, messages.retry(again)];
}

// That of an engine only names its log, which has a line of its own.
function hintLines(hint: string | undefined, logFile: string | null): string[] {
  if (hint === undefined || (logFile !== null && hint.includes(logFile))) return [];
  return hint.split('\n').map((line) => `    ${showControlCharacters(line)}`);
}
