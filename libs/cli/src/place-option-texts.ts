import type { Language } from '@evalcurve/locale';

/** What the help text says of the flags that tell where in training a checkpoint stands. */
export const PLACE_OPTION_TEXTS: Readonly<
  Record<Language, Readonly<Record<'checkpoint-pattern' | 'tokens-per-step', string>>>
> = {
  en: {
    'checkpoint-pattern': 'Regular expression that finds checkpoints: "run(?<step>\\d+)"',
    'tokens-per-step': 'Training tokens a step, or a ramp: "0:1048576,2000:2097152"',
  },
  zh: {
    'checkpoint-pattern': '识别 checkpoint 的正则表达式："run(?<step>\\d+)"',
    'tokens-per-step': '每步的训练 token 数，或分段："0:1048576,2000:2097152"',
  },
};
