import { runTool } from '@evalcurve/cli';
import { sweepStatusCommand } from './sweep-status-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'sweep-status',
  commands: sweepStatusCommand,
  argv: process.argv.slice(2),
});
