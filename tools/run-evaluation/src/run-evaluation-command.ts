import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { RunFlags } from './run-flags.ts';
import { withRunOptions } from './with-run-options.ts';

/** `run-evaluation`: evaluates the checkpoints of a training run, one after another, resumably. */
export const runEvaluationCommand: ToolCommand<RunFlags> = (context) => {
  const { describe, examples } = COMMAND_TEXTS[context.language];
  return {
    command: 'run',
    describe,
    builder: (yargs) =>
      withRunOptions(yargs, context.language)
        .example('$0 --preset dense-500m-arch1', examples.preset)
        .example('$0 --preset dense-500m-arch1 --checkpoints every:8000 --dry-run', examples.plan)
        .example('$0 --model ./checkpoints --tasks arc_easy,hellaswag', examples.folder)
        .example(
          '$0 --model HuggingFaceTB/SmolLM2-1.7B-intermediate-checkpoints --checkpoints first,last',
          examples.revisions,
        ),
    handler: async (argv) => {
      const { evaluateRun } = await import('./evaluate-run.ts');
      await evaluateRun(argv, { context });
    },
  };
};
