import { withLanguageOption } from '@evalcurve/cli';
import type { ToolCommand } from '@evalcurve/cli';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { SetupArguments } from './setup-arguments.ts';

/** `setup`: installs the harness where it is missing, and reports what the machine has. */
export const setupCommand: ToolCommand<SetupArguments> = (context) => {
  const texts = COMMAND_TEXTS[context.language];
  return {
    command: 'setup',
    describe: texts.describe,
    builder: (parser) =>
      withLanguageOption(parser)
        .option('check', { type: 'boolean', describe: texts.check })
        .option('harness', { type: 'string', describe: texts.harness })
        .option('directory', { type: 'string', describe: texts.directory })
        .option('harness-version', { type: 'string', describe: texts.harnessVersion })
        .option('torch', { type: 'string', describe: texts.torch })
        .option('endpoint', { type: 'string', describe: texts.endpoint })
        .option('json', { type: 'boolean', describe: texts.json })
        .conflicts({ check: ['directory', 'harness-version', 'torch'] })
        .conflicts({ harness: ['directory', 'harness-version', 'torch'] })
        .example('$0', texts.examples.install)
        .example('$0 --check', texts.examples.check)
        .example('$0 --check --harness .venv', texts.examples.named)
        .example(
          '$0 --torch "torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu"',
          texts.examples.torch,
        ),
    handler: async (argv) => {
      const { setup } = await import('./setup.ts');
      await setup(argv, context);
    },
  };
};
