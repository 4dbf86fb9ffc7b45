import { runTool } from '@evalcurve/cli';
import { demoCommand } from './demo-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({ name: 'run-demo', commands: demoCommand, argv: process.argv.slice(2) });
