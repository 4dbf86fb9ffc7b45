import { withCheckpointPair, withImportOptions, withLanguageOption } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './texts/command-texts.ts';
import type { CompareCheckpointsArguments } from './compare-checkpoints-arguments.ts';

/** `compare-checkpoints [folder] A B`: is B better, where, and on which questions. */
export const compareCheckpointsCommand: ToolCommand<CompareCheckpointsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'compare [names..]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withImportOptions(withCheckpointPair(parser, context.language), context.language))
        .option('by', { choices: ['category', 'subject'] as const, describe: texts.by })
        .option('questions', { type: 'boolean', describe: texts.questions })
        .option('alpha', { type: 'number', describe: texts.alpha })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('json', { type: 'boolean', describe: texts.json })
        .example('$0 first 54000', texts.examples.here)
        .example('$0 results_dense500m iter_0002000 54000 --by subject', texts.examples.subjects)
        .example('$0 2000 54000 --task mmlu_anatomy --questions', texts.examples.questions),
    handler: async (argv) => {
      const { compareCheckpoints } = await import('./compare-checkpoints.ts');
      await compareCheckpoints(argv, context);
    },
  };
};
