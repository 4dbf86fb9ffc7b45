import { runTool } from '@evalcurve/cli';
import { checkResultsCommand } from './check-results-command.ts';

process.exitCode = await runTool({
  name: 'check-results',
  commands: checkResultsCommand,
  argv: process.argv.slice(2),
});
