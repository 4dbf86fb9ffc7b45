import { runTool } from '@evalcurve/cli';
import { viewResultsCommand } from './view-results-command.ts';

process.exitCode = await runTool({
  name: 'view-results',
  commands: viewResultsCommand,
  argv: process.argv.slice(2),
});
