export type { Evaluation, MetricScore, TaskScores } from './evaluation.ts';
export { parseResults, safeParseResults } from './parse-results.ts';
export type { ParseResultsOptions, SafeParsedResults } from './parse-results.ts';
export { ResultsParseError } from './results-parse-error.ts';
export type { ResultsParseErrorOptions, ResultsProblemKind } from './results-parse-error.ts';
export type { Sample } from './sample.ts';
