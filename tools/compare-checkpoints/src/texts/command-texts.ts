import type { Language } from '@evalcurve/locale';

/** What the help text of `compare-checkpoints` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly by: string;
  readonly questions: string;
  readonly alpha: string;
  readonly task: string;
  readonly metric: string;
  readonly json: string;
  readonly examples: Readonly<Record<'here' | 'subjects' | 'questions', string>>;
}

/** The help text of `compare-checkpoints`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Compare two checkpoints, [folder] A B: is B better, where, and on which questions',
    by: 'Parts of MMLU in the table (default: category)',
    questions: 'List the questions that flipped (needs logged samples)',
    alpha: 'Level of significance, corrected p-values up to it are marked (default: 0.05)',
    task: 'Task to compare (default: mmlu, else the first)',
    metric: 'Metric to compare (default: acc)',
    json: 'Print JSON (see docs/schemas)',
    examples: {
      here: 'In the only results* folder here',
      subjects: 'All subjects, the largest gain first',
      questions: 'Which questions of one subject flipped',
    },
  },
  zh: {
    describe: '比较两个 checkpoint，[文件夹] A B：B 是否更好、好在哪里、哪些题目不同',
    by: '表格按 MMLU 的类别或科目（默认：category）',
    questions: '列出作答结果改变的题目（需要样本记录）',
    alpha: '显著性水平，校正后不大于它的 p 值会被标出（默认：0.05）',
    task: '要比较的任务（默认：mmlu，否则为第一个）',
    metric: '要比较的指标（默认：acc）',
    json: '输出 JSON（见 docs/schemas）',
    examples: {
      here: '当前目录下唯一的 results* 文件夹',
      subjects: '全部科目，提高最多的在前',
      questions: '某个科目中作答结果改变的题目',
    },
  },
};
