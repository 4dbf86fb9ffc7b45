export { checkResultsCommand } from './check-results-command.ts';
export type { CheckResultsArguments } from './check-results-arguments.ts';
