import { runSourcesOf, withLanguageOption, withRunOptions } from '@evalcurve/cli';
import type { RunArguments, ToolCommand, ToolContext } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { ViewResultsArguments } from './view-results-arguments.ts';

/** What `view-results` is told on its command line, of one run or several. */
export interface ViewCommandArguments
  extends Omit<ViewResultsArguments, 'folder' | 'model' | 'tokensPerStep'>, RunArguments {
  /** Show it again whenever it has changed. */
  readonly watch?: boolean | undefined;
}

/** `view-results [folders..]`: the scores of a training run, or of several, in words and as a table. */
export const viewResultsCommand: ToolCommand<ViewCommandArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'view [folders..]',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(withRunOptions(parser, context.language))
        .option('checkpoint', { type: 'string', describe: texts.checkpoint })
        .option('task', { type: 'string', describe: texts.task })
        .option('metric', { type: 'string', describe: texts.metric })
        .option('average', { choices: ['micro', 'macro'] as const, describe: texts.average })
        .option('by', { choices: ['category', 'subject'] as const, describe: texts.by })
        .option('alpha', { type: 'number', describe: texts.alpha })
        .option('watch', { type: 'boolean', describe: texts.watch })
        .option('json', { type: 'boolean', describe: texts.json })
        .option('csv', { type: 'boolean', describe: texts.csv })
        .option('markdown', { type: 'boolean', describe: texts.markdown })
        .conflicts({
          json: ['csv', 'markdown'],
          csv: 'markdown',
          by: ['checkpoint', 'json', 'csv', 'markdown'],
          watch: ['json', 'csv', 'markdown'],
        })
        .example('$0', texts.examples.here)
        .example('$0 results_dense500m --checkpoint last', texts.examples.checkpoint)
        .example('$0 results_dense500m --by subject', texts.examples.subjects)
        .example('$0 results_a results_b --label "run one" --label "run two"', texts.examples.runs)
        .example('$0 results_dense500m --csv > scores.csv', texts.examples.csv),
    handler: async (argv) => {
      if (argv.watch !== true) {
        await view(argv, context);
        return;
      }
      const { watchResults } = await import('./watch-results.ts');
      await watchResults((inner) => view(argv, inner), { context });
    },
  };
};

async function view(argv: ViewCommandArguments, context: ToolContext): Promise<void> {
  const [source, ...others] = runSourcesOf(argv);
  if (others.length > 0) {
    const { viewRuns } = await import('./runs/view-runs.ts');
    await viewRuns(argv, context);
    return;
  }
  const { viewResults } = await import('./view-results.ts');
  const { folder, model, tokensPerStep } = source;
  await viewResults({ ...argv, folder, model, tokensPerStep }, context);
}
