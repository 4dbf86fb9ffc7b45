import { runTool } from '@evalcurve/cli';
import { checkResultsCommand } from './check-results-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'check-results',
  commands: checkResultsCommand,
  argv: process.argv.slice(2),
});
