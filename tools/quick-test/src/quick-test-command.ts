import type { ToolCommand } from '@evalcurve/cli';
import { withRunOptions, type RunFlags } from '@evalcurve/run-evaluation';
import { COMMAND_TEXTS } from './command-texts.ts';

/** `quick-test`: first, middle and last checkpoint on a few questions a subject, and what the full sweep will take. */
export const quickTestCommand: ToolCommand<RunFlags> = (context) => {
  const { describe, examples } = COMMAND_TEXTS[context.language];
  return {
    command: 'quick-test',
    describe,
    builder: (yargs) =>
      withRunOptions(yargs, context.language)
        .example('$0 --preset dense-500m-arch1', examples.preset)
        .example('$0 --model ./checkpoints --limit 20', examples.folder),
    handler: async (argv) => {
      const { quickTest } = await import('./quick-test.ts');
      await quickTest(argv, context);
    },
  };
};
