import { withLanguageOption, withResultsFolder, type ToolCommand } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { CANCEL_TEXTS } from './cancel-texts.ts';

/** Which tasks are cancelled: those of one folder of results. */
export interface CancelSweepArguments {
  readonly folder?: string | undefined;
  readonly lang?: Language | undefined;
}

/** `cancel-sweep [folder]`: cancels what was submitted to a cluster. */
export const cancelSweepCommand: ToolCommand<CancelSweepArguments> = (context) => {
  const { describe, example } = CANCEL_TEXTS[context.language];
  return {
    command: 'cancel [folder]',
    describe,
    builder: (parser) =>
      withLanguageOption(withResultsFolder(parser, context.language)).example('$0', example),
    handler: async (argv) => {
      const { cancelTasks } = await import('./cancel-tasks.ts');
      await cancelTasks(argv, context);
    },
  };
};
