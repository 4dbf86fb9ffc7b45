import { withImportOptions, withLanguageOption, withResultsFolder } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { ViewResultsArguments } from './view-results-arguments.ts';

/** `view-results [folder]`: the scores of a training run, in words and as a table. */
export const viewResultsCommand: ToolCommand<ViewResultsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'view [folder]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withImportOptions(withResultsFolder(parser, context.language), context.language))
        .option('checkpoint', { type: 'string', describe: texts.checkpoint })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('average', { choices: ['micro', 'macro'] as const, describe: texts.average })
        .option('by', { choices: ['category', 'subject'] as const, describe: texts.by })
        .option('alpha', { type: 'number', describe: texts.alpha })
        .option('json', { type: 'boolean', describe: texts.json })
        .option('csv', { type: 'boolean', describe: texts.csv })
        .option('markdown', { type: 'boolean', describe: texts.markdown })
        .conflicts({
          json: ['csv', 'markdown'],
          csv: 'markdown',
          by: ['checkpoint', 'json', 'csv', 'markdown'],
        })
        .example('$0', texts.examples.here)
        .example('$0 results_dense500m --checkpoint last', texts.examples.checkpoint)
        .example('$0 results_dense500m --by subject', texts.examples.subjects)
        .example('$0 results_dense500m --csv > scores.csv', texts.examples.csv),
    handler: async (argv) => {
      const { viewResults } = await import('./view-results.ts');
      await viewResults(argv, context);
    },
  };
};
