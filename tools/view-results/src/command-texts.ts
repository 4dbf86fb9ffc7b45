import type { Language } from '@evalcurve/locale';

/** What the help text of `view-results` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly checkpoint: string;
  readonly task: string;
  readonly metric: string;
  readonly average: string;
  readonly by: string;
  readonly alpha: string;
  readonly watch: string;
  readonly json: string;
  readonly csv: string;
  readonly markdown: string;
  readonly examples: Readonly<Record<'here' | 'checkpoint' | 'subjects' | 'runs' | 'csv', string>>;
}

/** The help text of `view-results`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe:
      'Show the scores of a training run: what they prove, and every checkpoint; of several: which is better',
    checkpoint: 'All subjects of one checkpoint: its id, its step, first or last',
    task: 'Task to show (default: mmlu, else the first)',
    metric: 'Metric to show (default: acc)',
    average: 'MMLU over questions (micro, default) or over subjects (macro)',
    by: 'Every category or subject: from where on it is above guessing',
    alpha: 'Greatest corrected p-value that counts (default: 0.05)',
    watch: 'Show it again in its place whenever a checkpoint is added, until Ctrl+C',
    json: 'Print JSON (see docs/schemas)',
    csv: 'Print CSV, one row a checkpoint',
    markdown: 'Print a Markdown table',
    examples: {
      here: 'The only results* folder here',
      checkpoint: 'All subjects of the last checkpoint',
      subjects: 'Which subjects the model has learnt',
      runs: 'Which of two runs is better, and from where on',
      csv: 'For a spreadsheet',
    },
  },
  zh: {
    describe: '查看一次训练的得分：能说明什么，以及每个 checkpoint；多次训练则比较优劣',
    checkpoint: '某个 checkpoint 的全部科目：其名称、步数、first 或 last',
    task: '要显示的任务（默认：mmlu，否则为第一个）',
    metric: '要显示的指标（默认：acc）',
    average: 'MMLU 按题目平均（micro，默认）或按科目平均（macro）',
    by: '列出每个类别或科目：从何时起高于随机猜测',
    alpha: '校正后的 p 值不大于此值即算显著（默认：0.05）',
    watch: '有新结果时在原处刷新，直到按 Ctrl+C',
    json: '输出 JSON（见 docs/schemas）',
    csv: '输出 CSV，每行一个 checkpoint',
    markdown: '输出 Markdown 表格',
    examples: {
      here: '当前目录下唯一的 results* 文件夹',
      checkpoint: '最后一个 checkpoint 的全部科目',
      subjects: '模型学会了哪些科目',
      runs: '两次训练哪次更好，从何时起',
      csv: '用于电子表格',
    },
  },
};
