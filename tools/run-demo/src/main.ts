import { runTool } from '@evalcurve/cli';
import { demoCommand } from './demo-command.ts';

process.exitCode = await runTool({ name: 'run-demo', commands: demoCommand, argv: process.argv.slice(2) });
