import type { Language } from '@evalcurve/locale';

/** How many differences there are, and how many of them are significant. */
export interface MarkWords {
  readonly significant: number;
  readonly tests: number;
  readonly alpha: number;
}

/** Everything that the view of several runs says, in one language. */
export interface RunsTexts {
  readonly runs: (count: number) => string;
  readonly common: (count: number) => string;
  readonly places: Readonly<Record<'step' | 'tokens' | 'flops' | 'name', string>>;
  readonly interval: string;
  readonly marks: (words: MarkWords) => string;
  readonly tests: Readonly<Record<'paired' | 'unpaired' | 'mixed', string>>;
  readonly next: string;
}

/** The texts of the view of several runs. */
export const RUNS_TEXTS: Readonly<Record<Language, RunsTexts>> = {
  en: {
    runs: (count) => `${count} runs`,
    common: (count) => (count === 1 ? '1 checkpoint in common' : `${count} checkpoints in common`),
    places: { step: 'step', tokens: 'tokens', flops: 'FLOPs', name: 'checkpoint' },
    interval: '95 % interval',
    marks: ({ significant, tests, alpha }) =>
      `* differs: ${significant === 0 ? 'none' : significant} of ${tests} (p-values corrected by Holm's method, at most ${alpha}).`,
    tests: {
      paired: 'Paired question by question (McNemar, mid-p).',
      unpaired:
        'Not paired: the answers of both are not logged (lm_eval --log_samples), so the intervals are rather too wide.',
      mixed: 'Paired question by question where the answers of both are logged, else not.',
    },
    next: 'Next:',
  },
  zh: {
    runs: (count) => `${count} 次训练`,
    common: (count) => `${count} 个共同的 checkpoint`,
    places: { step: '步数', tokens: 'tokens', flops: 'FLOPs', name: 'checkpoint' },
    interval: '95 % 区间',
    marks: ({ significant, tests, alpha }) =>
      `* 有差异：${tests} 处中有 ${significant} 处（p 值经 Holm 方法校正，不大于 ${alpha}）。`,
    tests: {
      paired: '逐题配对比较（McNemar，mid-p）。',
      unpaired: '非配对比较：没有两者的作答记录（lm_eval --log_samples），因此区间偏宽。',
      mixed: '两者均有作答记录处逐题配对比较，其余为非配对比较。',
    },
    next: '接下来：',
  },
};
