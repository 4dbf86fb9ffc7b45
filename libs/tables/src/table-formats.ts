import { csvFormat } from './formats/csv-format.ts';
import { jsonFormat } from './formats/json-format.ts';
import { latexFormat } from './formats/latex-format.ts';
import { markdownFormat } from './formats/markdown-format.ts';
import { parquetFormat } from './formats/parquet-format.ts';
import type { TableFormat } from './table-format.ts';

/**
 * Every format by its name. CSV, Parquet and JSON hold all scores, a row each; LaTeX and Markdown one table a
 * run, a row a checkpoint.
 *
 * @example
 * TABLE_FORMATS.csv.encode([{ model: 'example/dense', rows: listScoreRows(tree.entries) }], 'en');
 * // 'model,checkpoint,step,…\r\nexample/dense,iter_0002000,2000,…'
 */
export const TABLE_FORMATS = {
  csv: csvFormat,
  parquet: parquetFormat,
  json: jsonFormat,
  latex: latexFormat,
  markdown: markdownFormat,
} as const satisfies Readonly<Record<string, TableFormat>>;
