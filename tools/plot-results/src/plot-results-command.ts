import { runSourcesOf, withLanguageOption, withRunOptions } from '@evalcurve/cli';
import type { RunArguments, ToolCommand } from '@evalcurve/cli';
import { CHART_KINDS } from './charts/chart-kind.ts';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { PlotResultsArguments } from './plot-results-arguments.ts';

/** What `plot-results` is asked for on its command line, of one run or several. */
export interface PlotCommandArguments
  extends RunArguments, Omit<PlotResultsArguments, 'folder' | 'model' | 'tokensPerStep'> {}

/** `plot-results [folders..]`: the picture of a training run, or of several. */
export const plotResultsCommand: ToolCommand<PlotCommandArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'plot [folders..]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withRunOptions(parser, context.language))
        .option('chart', { choices: CHART_KINDS, describe: texts.chart })
        .option('output', { alias: 'o', type: 'string', describe: texts.output })
        .option('scale', { type: 'number', describe: texts.scale })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('average', { choices: ['micro', 'macro'] as const, describe: texts.average })
        .example('$0', texts.examples.here)
        .example('$0 results_dense500m --output curve.svg', texts.examples.svg)
        .example('$0 results_dense500m --chart subjects', texts.examples.subjects)
        .example('$0 results_a results_b --label "run one" --label "run two"', texts.examples.runs)
        .example('$0 results_dense500m --lang zh --scale 3', texts.examples.chinese),
    handler: async (argv) => {
      const [source, ...others] = runSourcesOf(argv);
      if (others.length > 0) {
        const { plotRuns } = await import('./runs/plot-runs.ts');
        await plotRuns(argv, context);
        return;
      }
      const { plotResults } = await import('./plot-results.ts');
      const { folder, model, tokensPerStep } = source;
      await plotResults({ ...argv, folder, model, tokensPerStep }, context);
    },
  };
};
