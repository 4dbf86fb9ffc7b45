import type { Language } from '@evalcurve/locale';

/** What the chart of subjects says, in one language. */
export interface SubjectsMessages {
  readonly title: (subject: { readonly task: string; readonly metric: string }) => string;
  readonly order: string;
  /** What the upright mark in a row means; said only where there is one. */
  readonly mark: string;
  readonly lastColumn: string;
  readonly categoryColumn: string;
  readonly scale: (chance: string) => string;
  readonly subjects: (count: string) => string;
}

/** What the chart of subjects says. */
export const SUBJECTS_MESSAGES: Readonly<Record<Language, SubjectsMessages>> = {
  en: {
    title: ({ task, metric }) => `${task} ${metric} by subject over training`,
    order: 'order: emergence, then last score',
    mark: 'upright mark: above guessing from here to the last',
    lastColumn: 'last, %',
    categoryColumn: 'category',
    scale: (chance) => `Per cent right; pale: chance, ${chance}`,
    subjects: (count) => `${count} subjects`,
  },
  zh: {
    title: ({ task, metric }) => `训练过程中各科目的 ${task} ${metric}`,
    order: '排序：先按涌现先后，再按末次得分',
    mark: '竖线：由此至最后持续高于随机猜测',
    lastColumn: '末次 %',
    categoryColumn: '大类',
    scale: (chance) => `准确率（%）；浅色：随机猜测 ${chance}`,
    subjects: (count) => `${count} 个科目`,
  },
};
