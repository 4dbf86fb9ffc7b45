import { runTool } from '@evalcurve/cli';
import { cancelSweepCommand } from './cancel-sweep-command.ts';

process.exitCode = await runTool({
  name: 'cancel-sweep',
  commands: cancelSweepCommand,
  argv: process.argv.slice(2),
});
