import { runTool } from '@evalcurve/cli';
import { setupCommand } from './setup-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({ name: 'setup', commands: setupCommand, argv: process.argv.slice(2) });
