import { withRepeated, type ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import { parseFollow } from './parse-follow.ts';
import type { OwnRunFlags, RunFlags } from './run-flags.ts';
import { SLURM_FLAG_TEXTS } from './slurm/slurm-flag-texts.ts';
import type { SlurmFlags } from './slurm/slurm-flags.ts';
import { withSlurmOptions } from './slurm/with-slurm-options.ts';
import { withRunOptions } from './with-run-options.ts';

/** `run-evaluation`: evaluates the checkpoints of a training run, one after another, resumably. */
export const runEvaluationCommand: ToolCommand<RunFlags & OwnRunFlags & SlurmFlags> = (context) => {
  const { describe, examples, ownFlags } = COMMAND_TEXTS[context.language];
  return {
    command: 'run',
    describe,
    builder: (yargs) =>
      withSlurmOptions(withRunOptions(withRepeated(yargs, SEVERAL), context.language), context.language)
        .option('follow', {
          type: 'string',
          coerce: parseFollow,
          describe: ownFlags.follow,
          conflicts: 'on',
        })
        .option('until-step', { type: 'number', describe: ownFlags['until-step'] })
        .option('until', {
          choices: ['decided'] as const,
          describe: ownFlags.until,
          conflicts: ['on', 'follow'],
        })
        .option('bound', { type: 'number', describe: ownFlags.bound })
        .example('$0 --preset dense-500m-arch1', examples.preset)
        .example('$0 --preset dense-500m-arch1 --checkpoints every:8000 --dry-run', examples.plan)
        .example('$0 --model ./checkpoints --tasks arc_easy,hellaswag', examples.folder)
        .example(
          '$0 --model HuggingFaceTB/SmolLM2-1.7B-intermediate-checkpoints --checkpoints first,last',
          examples.revisions,
        )
        .example(
          '$0 --preset dense-500m-arch1 --batch-size 16 --on slurm --gpus-per-task 1',
          SLURM_FLAG_TEXTS[context.language].example,
        ),
    handler: async (argv) => {
      if (argv.on === 'slurm') {
        const { submitRun } = await import('./slurm/submit-run.ts');
        return submitRun(argv, { context });
      }
      const { evaluateRun } = await import('./evaluate-run.ts');
      await evaluateRun(argv, { context });
    },
  };
};

const SEVERAL = { names: ['sbatch-option', 'sbatchOption'] };
