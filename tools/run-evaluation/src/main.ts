import { runTool } from '@evalcurve/cli';
import { runEvaluationCommand } from './run-evaluation-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'run-evaluation',
  commands: runEvaluationCommand,
  argv: process.argv.slice(2),
});
