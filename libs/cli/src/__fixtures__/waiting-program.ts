import { setTimeout } from 'node:timers/promises';
import { runTool } from '../run-tool.ts';

// Waits until it is told to stop, or (`--deaf`) never looks at the signal; `--many` writes without end.
process.exitCode = await runTool({
  name: 'wait',
  argv: process.argv.slice(2),
  commands: (context) => ({
    command: 'wait',
    describe: 'Wait',
    builder: (parser) => parser.option('deaf', { type: 'boolean' }).option('many', { type: 'boolean' }),
    handler: async (argv) => {
      if (argv['many'] === true) {
        for (let line = 0; line < 20_000; line += 1) context.stdout.write(`line ${line}\n`);
        return;
      }
      const options = argv['deaf'] === true ? {} : { signal: context.signal };
      context.stdout.write('ready\n');
      await setTimeout(60_000, undefined, options).catch(() => {
        context.stdout.write('tidied up\n');
      });
    },
  }),
});
