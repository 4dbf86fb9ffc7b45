import { runTool } from '@evalcurve/cli';
import { exportResultsCommand } from './export-results-command.ts';

process.exitCode = await runTool({
  name: 'export-results',
  commands: exportResultsCommand,
  argv: process.argv.slice(2),
});
