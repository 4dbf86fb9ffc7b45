import type { MmluSubject } from './mmlu-subjects.ts';
import { HUMANITIES_NAMES } from './subject-names/humanities-names.ts';
import { OTHER_NAMES } from './subject-names/other-names.ts';
import { SOCIAL_SCIENCES_NAMES } from './subject-names/social-sciences-names.ts';
import { STEM_NAMES } from './subject-names/stem-names.ts';

/**
 * The 57 subjects in words.
 *
 * @example
 * MMLU_SUBJECT_NAMES.us_foreign_policy; // { en: 'US foreign policy', zh: '美国外交政策' }
 */
export const MMLU_SUBJECT_NAMES: Readonly<Record<MmluSubject, { readonly en: string; readonly zh: string }>> =
  { ...STEM_NAMES, ...HUMANITIES_NAMES, ...SOCIAL_SCIENCES_NAMES, ...OTHER_NAMES };
