import { runTool } from '@evalcurve/cli';
import { smallRunCommand } from './small-run-command.ts';

process.exitCode = await runTool({
  name: 'small-run',
  commands: smallRunCommand,
  argv: process.argv.slice(2),
});
