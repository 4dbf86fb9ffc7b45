import { withLanguageOption, withSeriesOptions } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './texts/command-texts.ts';
import type { ViewQuestionsArguments } from './view-questions-arguments.ts';

const FILTERS = ['wrong', 'flipped', 'hardest', 'search'] as const;

/** `view-questions <task> [count]`: questions, the right answers, and what each checkpoint chose. */
export const viewQuestionsCommand: ToolCommand<ViewQuestionsArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'questions [task] [count]',
    describe: texts.describe,
    builder: (parser) =>
      withSeriesOptions(withLanguageOption(parser), context.language)
        .positional('task', { type: 'string', describe: texts.task })
        .positional('count', { type: 'number', describe: texts.count })
        .option('stats', { type: 'boolean', describe: texts.stats })
        .option('list', { type: 'boolean', describe: texts.list })
        .option('preset', { type: 'string', describe: texts.preset })
        .option('results', { type: 'string', describe: texts.results })
        .option('split', { choices: ['test', 'validation', 'dev'] as const, describe: texts.split })
        .option('endpoint', { type: 'string', describe: texts.endpoint })
        .option('seed', { type: 'number', describe: texts.seed })
        .option('wrong', { type: 'boolean', describe: texts.wrong })
        .option('checkpoint', { type: 'string', describe: texts.checkpoint })
        .option('flipped', { type: 'string', describe: texts.flipped })
        .option('hardest', { type: 'boolean', describe: texts.hardest })
        .option('search', { type: 'string', describe: texts.search })
        .option('json', { type: 'boolean', describe: texts.json })
        .conflicts({
          list: ['stats', 'count', 'task', ...FILTERS],
          stats: ['count', 'seed', ...FILTERS],
          split: ['results', 'model', 'checkpoint-pattern', 'wrong', 'flipped', 'hardest'],
          hardest: 'seed',
          preset: ['results', 'model'],
        })
        .example('$0 mmlu_anatomy 5', texts.examples.first)
        .example('$0 anatomy --stats', texts.examples.stats)
        .example('$0 anatomy --flipped first..last', texts.examples.flipped)
        .example('$0 --search photosynthesis', texts.examples.search)
        .example('$0 --list', texts.examples.list),
    handler: async (argv) => {
      const { viewQuestions } = await import('./view-questions.ts');
      await viewQuestions(argv, context);
    },
  };
};
