import type { Language } from '@evalcurve/locale';

/** What the help text of `quick-test` says besides the flags that it shares with `run-evaluation`. */
export interface CommandTexts {
  readonly describe: string;
  readonly examples: Readonly<Record<'preset' | 'folder', string>>;
}

/** The help text of `quick-test`. */
export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  en: {
    describe:
      'Evaluate the first, middle and last checkpoint on 100 questions a subject, and estimate the full sweep',
    examples: {
      preset: 'Three checkpoints into results_dense500m_test',
      folder: 'A local folder, fewer questions',
    },
  },
  zh: {
    describe: '评测首个、中间和最后一个 checkpoint，每科目 100 题，并估计完整评测所需时间',
    examples: {
      preset: '三个 checkpoint，结果存入 results_dense500m_test',
      folder: '本地文件夹，题目更少',
    },
  },
};
