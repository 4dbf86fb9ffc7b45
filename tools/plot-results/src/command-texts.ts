import type { Language } from '@evalcurve/locale';

/** What the help text of `plot-results` says. */
export interface CommandTexts {
  readonly describe: string;
  readonly chart: string;
  readonly output: string;
  readonly scale: string;
  readonly task: string;
  readonly metric: string;
  readonly average: string;
  readonly examples: Readonly<Record<'here' | 'svg' | 'subjects' | 'runs' | 'chinese', string>>;
}

/** The help text of `plot-results`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe: 'Draw the learning curve, or another chart, of a training run; or the curves of several',
    chart: 'What to draw (default: curve)',
    output: 'File to write: .png, .svg or .vl.json (default: named after the folder, .png)',
    scale: 'Size of a PNG, 0.1 to 10 (default: 2)',
    task: 'Task to draw (default: mmlu, else the first)',
    metric: 'Metric to draw (default: acc)',
    average: 'MMLU over questions (micro, default) or over subjects (macro)',
    examples: {
      here: 'The only results* folder here',
      svg: 'For papers: text stays text',
      subjects: 'When each subject emerged',
      runs: 'Two runs, and where they differ',
      chinese: 'In Chinese, large',
    },
  },
  zh: {
    describe: '绘制一次训练的学习曲线或其他图表，或多次训练的学习曲线',
    chart: '要绘制的图（默认：curve，学习曲线）',
    output: '要写入的文件：.png、.svg 或 .vl.json（默认：以文件夹命名的 .png）',
    scale: 'PNG 的放大倍数，0.1 至 10（默认：2）',
    task: '要绘制的任务（默认：mmlu，否则为第一个）',
    metric: '要绘制的指标（默认：acc）',
    average: 'MMLU 按题目平均（micro，默认）或按科目平均（macro）',
    examples: {
      here: '当前目录下唯一的 results* 文件夹',
      svg: '用于论文：文字仍是文字',
      subjects: '各科目何时涌现',
      runs: '两次训练及其差异所在',
      chinese: '中文，大图',
    },
  },
};
