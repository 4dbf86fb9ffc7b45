import { withLanguageOption, type ToolCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

/** The flags of `small-run`. */
export interface SmallRunArguments {
  readonly directory: string;
  readonly torch?: string | undefined;
  readonly lang?: Language | undefined;
}

/** `small-run`: the whole job, with the real harness, on checkpoints and questions made on the spot. */
export const smallRunCommand: ToolCommand<SmallRunArguments> = (context) => ({
  command: 'small-run',
  describe: 'Evaluate a row of small random checkpoints on invented questions with the real harness',
  builder: (yargs) =>
    withLanguageOption(yargs)
      .option('directory', { type: 'string', default: 'small-run', describe: 'where everything goes' })
      .option('torch', {
        type: 'string',
        describe: 'requirement for pip, should the harness have to be installed',
      })
      .example('$0', 'checkpoints, results and picture into ./small-run'),
  handler: async (argv) => {
    const { smallRun } = await import('./small-run.ts');
    await smallRun(argv, context);
  },
});
