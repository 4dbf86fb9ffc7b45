import { runTool } from '@evalcurve/cli';
import { plotResultsCommand } from './plot-results-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'plot-results',
  commands: plotResultsCommand,
  argv: process.argv.slice(2),
});
