import { withLanguageOption, type ToolCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { COMMAND_TEXTS } from './command-texts.ts';

/** The flags of `demo`. */
export interface DemoArguments {
  readonly output: string;
  readonly force: boolean;
  readonly lang?: Language | undefined;
}

/** `demo`: the whole job on the checkpoints and questions that come along, without Python or network. */
export const demoCommand: ToolCommand<DemoArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'demo',
    describe: texts.describe,
    builder: (yargs) =>
      withLanguageOption(yargs)
        .option('output', { type: 'string', default: 'results_demo', describe: texts.output })
        .option('force', { type: 'boolean', default: false, describe: texts.force })
        .example('$0', texts.example),
    handler: async (argv) => {
      const { runDemo } = await import('./run-demo.ts');
      await runDemo(argv, context);
    },
  };
};
