import { runTool } from '@evalcurve/cli';
import { hideBin } from 'yargs/helpers';
import { smallRunCommand } from './small-run-command.ts';

process.exitCode = await runTool({
  name: 'small-run',
  commands: smallRunCommand,
  argv: hideBin(process.argv),
});
