import { coloursFor, showControlCharacters } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import type { QuestionsView } from '../question-set.ts';

/** Says on stderr which files were left out, and why. */
export function printProblems({ problems }: QuestionsView, { stderr, env }: ToolContext): void {
  const colours = coloursFor({ stream: stderr, env });
  for (const { message } of problems) stderr.write(`${colours.red('✗')} ${showControlCharacters(message)}\n`);
}
