import { withImportOptions, withLanguageOption, withResultsFolders } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import type { CheckResultsArguments } from './check-results-arguments.ts';
import { COMMAND_TEXTS } from './command-texts.ts';

/** `check-results [folders..]`: what is wrong with evaluations. */
export const checkResultsCommand: ToolCommand<CheckResultsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'check [folders..]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withImportOptions(withResultsFolders(parser, context.language), context.language))
        .option('quick', { type: 'boolean', describe: texts.quick })
        .option('json', { type: 'boolean', describe: texts.json })
        .example('$0', texts.examples.here)
        .example('$0 results_dense500m results_dense1b', texts.examples.several)
        .example('$0 results_dense500m --quick --json', texts.examples.quick),
    handler: async (argv) => {
      const { checkResults } = await import('./check-results.ts');
      await checkResults(argv, context);
    },
  };
};
