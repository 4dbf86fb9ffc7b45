import { runTool } from '@evalcurve/cli';
import { sweepStatusCommand } from './sweep-status-command.ts';

process.exitCode = await runTool({
  name: 'sweep-status',
  commands: sweepStatusCommand,
  argv: process.argv.slice(2),
});
