import type { Language } from '@evalcurve/locale';

/** What the chart of flips says, in one language. */
export interface FlipsMessages {
  readonly title: (task: string) => string;
  /** What a bar compares, and what the whisker is. */
  readonly key: string;
  readonly axis: string;
  readonly gained: string;
  readonly lost: string;
  readonly net: string;
}

/** What the chart of flips says. */
export const FLIPS_MESSAGES: Readonly<Record<Language, FlipsMessages>> = {
  en: {
    title: (task) => `Questions of ${task} gained and lost over training`,
    key: 'each against the checkpoint before it; whiskers: 95% interval of the net',
    axis: 'Questions',
    gained: 'gained: wrong before, right now',
    lost: 'lost: right before, wrong now',
    net: 'net',
  },
  zh: {
    title: (task) => `训练过程中 ${task} 新答对与新答错的题目`,
    key: '每个 checkpoint 与前一个相比；误差线：净变化的 95% 区间',
    axis: '题数',
    gained: '新答对：之前错，现在对',
    lost: '新答错：之前对，现在错',
    net: '净变化',
  },
};
