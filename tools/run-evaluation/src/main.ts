import { runTool } from '@evalcurve/cli';
import { hideBin } from 'yargs/helpers';
import { runEvaluationCommand } from './run-evaluation-command.ts';

process.exitCode = await runTool({
  name: 'run-evaluation',
  commands: runEvaluationCommand,
  argv: hideBin(process.argv),
});
