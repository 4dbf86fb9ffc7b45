import { runTool } from '@evalcurve/cli';
import { quickTestCommand } from './quick-test-command.ts';

process.exitCode = await runTool({
  name: 'quick-test',
  commands: quickTestCommand,
  argv: process.argv.slice(2),
});
