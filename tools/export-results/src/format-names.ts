import type { FormatName } from './export-results-arguments.ts';

/** The formats in the order of the help text. */
export const FORMAT_NAMES = ['csv', 'parquet', 'json', 'latex', 'markdown'] as const satisfies FormatName[];
