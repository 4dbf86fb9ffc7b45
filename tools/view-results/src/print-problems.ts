import { coloursFor, showControlCharacters } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { relative } from 'node:path';
import type { ResultsView } from './results-view.ts';

/** Says on stderr which files were left out and why, and which checkpoints failed. */
export function printProblems({ tree }: ResultsView, context: ToolContext): void {
  const colours = coloursFor({ stream: context.stderr, env: context.env });
  const failed = (tree.sweep?.failed ?? []).map(({ id, reason, logFile }) => ({
    mark: colours.red('✗'),
    line: `${id}: ${reason}`,
    detail: shownPath(logFile, context),
  }));
  const left = tree.problems.map(({ message, isSuperseded = false }) => ({
    mark: isSuperseded ? colours.dim('·') : colours.red('✗'),
    line: message,
    detail: '',
  }));
  for (const { mark, line, detail } of [...failed, ...left]) {
    context.stderr.write(`${mark} ${showControlCharacters(line)}\n`);
    if (detail !== '') context.stderr.write(`  ${showControlCharacters(detail)}\n`);
  }
}

function shownPath(path: string, { cwd }: ToolContext): string {
  const here = relative(cwd, path);
  return here.startsWith('..') ? path : here;
}
