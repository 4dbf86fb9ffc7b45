import type { Language } from '@evalcurve/locale';

/** What `export-results` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly output: string;
  readonly format: string;
  readonly task: string;
  readonly metric: string;
  readonly average: string;
  readonly examples: Readonly<Record<'parquet' | 'latex' | 'csv', string>>;
  /** What was written. */
  readonly written: (scores: string, checkpoints: string) => string;
}

/** The texts of `export-results`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Write all scores as CSV, Parquet or JSON, or as a LaTeX or Markdown table',
    output: 'File: .csv, .parquet, .json, .tex or .md (default: CSV to standard output)',
    format: 'Format, where the name of the file does not tell',
    task: 'Task to export (default: all)',
    metric: 'Metric to export (default: all)',
    average: 'MMLU over questions (micro, default) or over subjects (macro)',
    examples: {
      parquet: 'For pandas, Polars, DuckDB',
      latex: 'For a paper (booktabs)',
      csv: 'For a spreadsheet',
    },
    written: (scores, checkpoints) => `Scores: ${scores}, checkpoints: ${checkpoints}`,
  },
  zh: {
    describe: '将全部得分导出为 CSV、Parquet、JSON，或 LaTeX、Markdown 表格',
    output: '文件：.csv、.parquet、.json、.tex 或 .md（默认：向标准输出写 CSV）',
    format: '格式，文件名不能说明时使用',
    task: '要导出的任务（默认：全部）',
    metric: '要导出的指标（默认：全部）',
    average: 'MMLU 按题目平均（micro，默认）或按科目平均（macro）',
    examples: {
      parquet: '用于 pandas、Polars、DuckDB',
      latex: '用于论文（booktabs）',
      csv: '用于电子表格',
    },
    written: (scores, checkpoints) => `得分 ${scores} 个，checkpoint ${checkpoints} 个`,
  },
};
