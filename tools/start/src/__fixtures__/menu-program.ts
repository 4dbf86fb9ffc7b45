import { setTimeout } from 'node:timers/promises';
import { runTool } from '@evalcurve/cli';
import { menuCommand } from '../menu/menu-command.ts';

const argv = process.argv.slice(2);

// The real menu; instead of a tool, a command that says how it was called, and `quick-test` one that
// goes on until Ctrl+C.
if (argv.length === 0 || argv[0] === '--lang') {
  process.exitCode = await runTool({ name: 'evalcurve', commands: menuCommand, argv });
} else {
  process.stdout.write(`called with ${argv.join(' ')}\n`);
  if (argv[0] === 'quick-test') await setTimeout(60_000);
  process.exitCode = argv[0] === 'plot' ? 3 : 0;
}
