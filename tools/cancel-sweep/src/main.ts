import { runTool } from '@evalcurve/cli';
import { cancelSweepCommand } from './cancel-sweep-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'cancel-sweep',
  commands: cancelSweepCommand,
  argv: process.argv.slice(2),
});
