import type { Language } from '@evalcurve/locale';

/** What the chart of letters says, in one language. */
export interface LettersMessages {
  readonly title: (task: string) => string;
  /** What the dashed lines are. */
  readonly dashed: string;
  readonly key: string;
}

/** What the chart of letters says. */
export const LETTERS_MESSAGES: Readonly<Record<Language, LettersMessages>> = {
  en: {
    title: (task) => `Letters answered on ${task} over training`,
    dashed: 'dashed: shares of the key',
    key: 'key',
  },
  zh: {
    title: (task) => `训练过程中 ${task} 作答字母的分布`,
    dashed: '虚线：正确答案的占比',
    key: '正确答案',
  },
};
