import { withLanguageOption, type ToolCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { SMALL_RUN_TEXTS } from './small-run-texts.ts';

/** The flags of `small-run`. */
export interface SmallRunArguments {
  readonly directory: string;
  readonly torch?: string | undefined;
  readonly lang?: Language | undefined;
}

/** `small-run`: the whole job, with the real harness, on checkpoints and questions made on the spot. */
export const smallRunCommand: ToolCommand<SmallRunArguments> = (context) => {
  const texts = SMALL_RUN_TEXTS[context.language];
  return {
    command: 'small-run',
    describe: texts.describe,
    builder: (yargs) =>
      withLanguageOption(yargs)
        .option('directory', { type: 'string', default: 'small-run', describe: texts.directory })
        .option('torch', { type: 'string', describe: texts.torch })
        .example('$0', texts.example),
    handler: async (argv) => {
      const { smallRun } = await import('./small-run.ts');
      await smallRun(argv, context);
    },
  };
};
