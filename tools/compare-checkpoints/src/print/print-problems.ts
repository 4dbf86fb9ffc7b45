import { coloursFor, showControlCharacters, type ToolContext } from '@evalcurve/cli';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';

/** Says on stderr which files could not be read, and why. */
export function printProblems({ problems }: ComparedCheckpoints, { stderr, env }: ToolContext): void {
  const colours = coloursFor({ stream: stderr, env });
  for (const { message, isSuperseded = false } of problems) {
    // Another run of the checkpoint counts: nothing was lost.
    if (!isSuperseded) stderr.write(`${colours.red('✗')} ${showControlCharacters(message)}\n`);
  }
}
