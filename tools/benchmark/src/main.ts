import { runTool } from '@evalcurve/cli';
import { benchmarkCommand } from './benchmark-command.ts';

process.exitCode = await runTool({
  name: 'benchmark',
  commands: benchmarkCommand,
  argv: process.argv.slice(2),
});
