import { runTool } from '@evalcurve/cli';
import { plotResultsCommand } from './plot-results-command.ts';

process.exitCode = await runTool({
  name: 'plot-results',
  commands: plotResultsCommand,
  argv: process.argv.slice(2),
});
