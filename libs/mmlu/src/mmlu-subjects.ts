/** The four categories of MMLU, as lm_eval names its groups. */
export type MmluCategory = 'stem' | 'humanities' | 'social_sciences' | 'other';

/** A subject of MMLU, without the `mmlu_` prefix: `anatomy`. */
export type MmluSubject = string;
