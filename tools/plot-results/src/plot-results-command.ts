import { withImportOptions, withLanguageOption, withResultsFolder } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { CHART_KINDS } from './charts/chart-kind.ts';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { PlotResultsArguments } from './plot-results-arguments.ts';

/** `plot-results [folder]`: the picture of a training run. */
export const plotResultsCommand: ToolCommand<PlotResultsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'plot [folder]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withImportOptions(withResultsFolder(parser, context.language), context.language))
        .option('chart', { choices: CHART_KINDS, describe: texts.chart })
        .option('output', { alias: 'o', type: 'string', describe: texts.output })
        .option('scale', { type: 'number', describe: texts.scale })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('average', { choices: ['micro', 'macro'] as const, describe: texts.average })
        .example('$0', texts.examples.here)
        .example('$0 results_dense500m --output curve.svg', texts.examples.svg)
        .example('$0 results_dense500m --chart subjects', texts.examples.subjects)
        .example('$0 results_dense500m --lang zh --scale 3', texts.examples.chinese),
    handler: async (argv) => {
      const { plotResults } = await import('./plot-results.ts');
      await plotResults(argv, context);
    },
  };
};
