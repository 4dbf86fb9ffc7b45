import { runTool } from '@evalcurve/cli';
import { exportResultsCommand } from './export-results-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'export-results',
  commands: exportResultsCommand,
  argv: process.argv.slice(2),
});
