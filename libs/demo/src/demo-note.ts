/**
 * What to say wherever results of the demo are shown, in English and Chinese: its files say `mmlu`, but
 * its questions are not those of MMLU.
 *
 * @example
 * DEMO_NOTE.en; // 'demo questions, not MMLU'
 */
export const DEMO_NOTE = {
  en: 'demo questions, not MMLU',
  zh: '演示用题，并非 MMLU',
} as const;
