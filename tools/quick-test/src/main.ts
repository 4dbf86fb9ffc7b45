import { runTool } from '@evalcurve/cli';
import { hideBin } from 'yargs/helpers';
import { quickTestCommand } from './quick-test-command.ts';

process.exitCode = await runTool({
  name: 'quick-test',
  commands: quickTestCommand,
  argv: hideBin(process.argv),
});
