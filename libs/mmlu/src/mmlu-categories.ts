/** The four categories of MMLU, as lm_eval names its groups, in the order in which they are shown. */
export const MMLU_CATEGORIES = ['stem', 'humanities', 'social_sciences', 'other'] as const;

/** One of {@link MMLU_CATEGORIES}. */
export type MmluCategory = (typeof MMLU_CATEGORIES)[number];
