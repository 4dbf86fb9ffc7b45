import { runTool } from '@evalcurve/cli';
import { compareCheckpointsCommand } from './compare-checkpoints-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'compare-checkpoints',
  commands: compareCheckpointsCommand,
  argv: process.argv.slice(2),
});
