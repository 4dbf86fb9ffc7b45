import { withLanguageOption, type ToolCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

/** The flags of `demo`. */
export interface DemoArguments {
  readonly output: string;
  readonly force: boolean;
  readonly lang?: Language | undefined;
}

/** `demo`: the whole job on the checkpoints and questions that come along, without Python or network. */
export const demoCommand: ToolCommand<DemoArguments> = (context) => ({
  command: 'demo',
  describe: 'Evaluate the small model that comes along on questions of its own, and draw its curve',
  builder: (yargs) =>
    withLanguageOption(yargs)
      .option('output', { type: 'string', default: 'results_demo', describe: 'folder of the results' })
      .option('force', { type: 'boolean', default: false, describe: 'evaluate again what is done already' })
      .example('$0', 'table, verdict and picture of 16 checkpoints'),
  handler: async (argv) => {
    const { runDemo } = await import('./run-demo.ts');
    await runDemo(argv, context);
  },
});
