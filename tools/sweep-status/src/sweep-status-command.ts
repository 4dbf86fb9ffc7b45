import { withLanguageOption, withResultsFolder, type ToolCommand } from '@evalcurve/cli';
import { STATUS_TEXTS } from './status-texts.ts';
import type { SweepStatusArguments } from './sweep-status-arguments.ts';

/** `sweep-status [folder]`: what a sweep is doing, on this machine or on a cluster. */
export const sweepStatusCommand: ToolCommand<SweepStatusArguments> = (context) => {
  const { describe, flags, examples } = STATUS_TEXTS[context.language];
  return {
    command: 'status [folder]',
    describe,
    builder: (parser) =>
      withLanguageOption(withResultsFolder(parser, context.language))
        .option('watch', { type: 'boolean', describe: flags.watch })
        .option('json', { type: 'boolean', describe: flags.json })
        .example('$0', examples.here)
        .example('$0 results_dense500m --watch', examples.watch),
    handler: async (argv) => {
      const { sweepStatus } = await import('./sweep-status.ts');
      await sweepStatus(argv, context);
    },
  };
};
