import type { Language } from '@evalcurve/locale';

/** What the chart of several runs says, in one language. Numbers come formatted. */
export interface RunsMessages {
  readonly runs: (count: number) => string;
  /** Checkpoints of one run. */
  readonly checkpoints: (run: { readonly label: string; readonly count: string }) => string;
  readonly differences: (reference: string) => string;
  /** What the band is and what is filled. */
  readonly differencesKey: string;
  readonly points: string;
}

/** What the chart of several runs says. */
export const RUNS_MESSAGES: Readonly<Record<Language, RunsMessages>> = {
  en: {
    runs: (count) => `${count} runs`,
    checkpoints: ({ label, count }) => `${label}: ${count}`,
    differences: (reference) => `Difference to ${reference}`,
    differencesKey:
      'at checkpoints in common; band: 95% interval; filled: differs after correction (Holm) for all of them',
    points: 'points',
  },
  zh: {
    runs: (count) => `${count} 次训练`,
    checkpoints: ({ label, count }) => `${label}：${count}`,
    differences: (reference) => `与 ${reference} 的差距`,
    differencesKey: '共同的 checkpoint；色带：95% 区间；实心点：经 Holm 方法校正后仍有差异',
    points: '百分点',
  },
};
