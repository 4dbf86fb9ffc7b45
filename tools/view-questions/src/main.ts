import { runTool } from '@evalcurve/cli';
import { viewQuestionsCommand } from './view-questions-command.ts';

process.exitCode = await runTool({
  name: 'view-questions',
  commands: viewQuestionsCommand,
  argv: process.argv.slice(2),
});
