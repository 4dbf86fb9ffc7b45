import { runTool } from '@evalcurve/cli';
import { viewQuestionsCommand } from './view-questions-command.ts';

/** Of the process, once the tool is over. */
export const exitCode = runTool({
  name: 'view-questions',
  commands: viewQuestionsCommand,
  argv: process.argv.slice(2),
});
