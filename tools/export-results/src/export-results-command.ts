import { withImportOptions, withLanguageOption, withResultsFolder } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { ExportResultsArguments } from './export-results-arguments.ts';
import { FORMAT_NAMES } from './format-names.ts';

/** `export-results [folder]`: all scores as a table for other programs or a paper. */
export const exportResultsCommand: ToolCommand<ExportResultsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'export [folder]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withImportOptions(withResultsFolder(parser, context.language), context.language))
        .option('output', { alias: 'o', type: 'string', describe: texts.output })
        .option('format', { choices: FORMAT_NAMES, describe: texts.format })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('average', { choices: ['micro', 'macro'] as const, describe: texts.average })
        .example('$0 results_dense500m -o scores.parquet', texts.examples.parquet)
        .example('$0 results_dense500m -o table.tex --task mmlu', texts.examples.latex)
        .example('$0 results_dense500m --metric acc > scores.csv', texts.examples.csv),
    handler: async (argv) => {
      const { exportResults } = await import('./export-results.ts');
      await exportResults(argv, context);
    },
  };
};
