import { runTool } from '@evalcurve/cli';
import { viewResultsCommand } from './view-results-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'view-results',
  commands: viewResultsCommand,
  argv: process.argv.slice(2),
});
