import { runTool } from '@evalcurve/cli';
import { quickTestCommand } from './quick-test-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'quick-test',
  commands: quickTestCommand,
  argv: process.argv.slice(2),
});
