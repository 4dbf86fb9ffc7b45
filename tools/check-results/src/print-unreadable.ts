import { coloursFor, showControlCharacters, type ToolContext } from '@evalcurve/cli';
import type { CheckedResults } from './checked-series.ts';

/** Says on stderr which of several folders could not be read, and why. */
export function printUnreadable({ unreadable }: CheckedResults, context: ToolContext): void {
  const colours = coloursFor({ stream: context.stderr, env: context.env });
  for (const { error } of unreadable) {
    context.stderr.write(`${colours.red('✗')} ${showControlCharacters(error.message)}\n`);
  }
}
