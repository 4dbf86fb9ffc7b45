import { runTool } from '@evalcurve/cli';
import { setupCommand } from './setup-command.ts';

process.exitCode = await runTool({ name: 'setup', commands: setupCommand, argv: process.argv.slice(2) });
