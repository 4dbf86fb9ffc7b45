export { exportResultsCommand } from './export-results-command.ts';
export type { ExportResultsArguments } from './export-results-arguments.ts';
