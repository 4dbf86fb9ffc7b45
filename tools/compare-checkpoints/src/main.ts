import { runTool } from '@evalcurve/cli';
import { compareCheckpointsCommand } from './compare-checkpoints-command.ts';

process.exitCode = await runTool({
  name: 'compare-checkpoints',
  commands: compareCheckpointsCommand,
  argv: process.argv.slice(2),
});
