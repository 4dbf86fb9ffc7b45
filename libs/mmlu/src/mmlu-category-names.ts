import type { MmluCategory } from './mmlu-categories.ts';

/** The categories in words. */
export const MMLU_CATEGORY_NAMES = {
  stem: { en: 'STEM', zh: '理工' },
  humanities: { en: 'Humanities', zh: '人文' },
  social_sciences: { en: 'Social sciences', zh: '社会科学' },
  other: { en: 'Other', zh: '其他' },
} as const satisfies Record<MmluCategory, { readonly en: string; readonly zh: string }>;
