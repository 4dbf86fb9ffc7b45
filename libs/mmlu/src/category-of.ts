import type { MmluCategory } from './mmlu-categories.ts';
import { MMLU_SUBJECTS, type MmluSubject } from './mmlu-subjects.ts';

/** Whose categories: lm_eval's groups, or those of Hendrycks et al.; they differ for anatomy only. */
export type MmluCategoryScheme = 'lm_eval' | 'hendrycks';

/**
 * The category of a subject, lm_eval's unless told otherwise.
 *
 * @example
 * categoryOf('anatomy'); // 'stem'
 * categoryOf('anatomy', 'hendrycks'); // 'other'
 */
export function categoryOf(subject: MmluSubject, scheme: MmluCategoryScheme = 'lm_eval'): MmluCategory {
  const { category, hendrycksCategory } = MMLU_SUBJECTS[subject];
  return scheme === 'lm_eval' ? category : hendrycksCategory;
}
