import type { ScoreRow } from './score-export-schema.ts';

/** One column of the long table. */
export interface ScoreColumn {
  /** Name of the column in CSV and Parquet. */
  readonly header: string;
  readonly key: keyof ScoreRow;
  readonly type: 'text' | 'whole' | 'real';
}

/** The columns of the long table, in their order; a type each, whatever the rows hold. */
export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { header: 'model', key: 'model', type: 'text' },
  { header: 'checkpoint', key: 'checkpoint', type: 'text' },
  { header: 'step', key: 'step', type: 'whole' },
  { header: 'tokens', key: 'tokens', type: 'whole' },
  { header: 'stage', key: 'stage', type: 'text' },
  { header: 'task', key: 'task', type: 'text' },
  { header: 'subject', key: 'subject', type: 'text' },
  { header: 'category', key: 'category', type: 'text' },
  { header: 'metric', key: 'metric', type: 'text' },
  { header: 'value', key: 'value', type: 'real' },
  { header: 'stderr', key: 'stderr', type: 'real' },
  { header: 'n', key: 'n', type: 'whole' },
  { header: 'low', key: 'low', type: 'real' },
  { header: 'high', key: 'high', type: 'real' },
  { header: 'chance', key: 'chance', type: 'real' },
  { header: 'num_fewshot', key: 'numFewshot', type: 'whole' },
  { header: 'limit', key: 'limit', type: 'real' },
  { header: 'harness_version', key: 'harnessVersion', type: 'text' },
];
