import type { ToolCommand } from '@evalcurve/cli';
import type { RunFlags } from './run-flags.ts';
import { withRunOptions } from './with-run-options.ts';

/** `run-evaluation`: evaluates the checkpoints of a training run, one after another, resumably. */
export const runEvaluationCommand: ToolCommand<RunFlags> = (context) => ({
  command: 'run',
  describe: 'Evaluate the checkpoints of a training run; run it again to go on where it stopped',
  builder: (yargs) =>
    withRunOptions(yargs)
      .example('$0 --preset dense-500m-arch1', 'all 27 checkpoints on MMLU')
      .example(
        '$0 --preset dense-500m-arch1 --checkpoints every:8000 --dry-run',
        'the plan, without doing it',
      )
      .example('$0 --model ./checkpoints --tasks arc_easy,hellaswag', 'a local folder, other tasks')
      .example(
        '$0 --model HuggingFaceTB/SmolLM2-1.7B-intermediate-checkpoints --checkpoints first,last',
        'revisions',
      ),
  handler: async (argv) => {
    const { evaluateRun } = await import('./evaluate-run.ts');
    await evaluateRun(argv, { context });
  },
});
