import { relative } from 'node:path';
import { formatCommand, type FormatCommandOptions } from '@evalcurve/cli';
import type { RunFacts } from './run-facts.ts';

/**
 * The command that does something with the results tree of a run, to be typed where that was started.
 *
 * @example
 * treeCommand('plot', facts); // 'plot-results results_demo'
 */
export function treeCommand(
  tool: FormatCommandOptions['tool'],
  { context, output }: Pick<RunFacts, 'context' | 'output'>,
): string {
  return formatCommand({ context, tool, arguments: [relative(context.cwd, output) || '.'] });
}
