import { runTool } from '@evalcurve/cli';
import { runEvaluationCommand } from './run-evaluation-command.ts';

process.exitCode = await runTool({
  name: 'run-evaluation',
  commands: runEvaluationCommand,
  argv: process.argv.slice(2),
});
