import { categoryOf, MMLU_SUBJECTS, taskOfSubject, type MmluSubject } from '@evalcurve/mmlu';
import type { TaskGroup } from '../task-group.ts';

// In the order of lm_eval's tasks/mmlu/default/_mmlu.yaml.
const CATEGORIES = ['stem', 'other', 'social_sciences', 'humanities'] as const;
const VERSION = '2';

/** The group `mmlu` and its four categories, which hold the 57 subjects. */
export const MMLU_GROUPS: readonly TaskGroup[] = [
  {
    name: 'mmlu',
    alias: 'mmlu',
    version: VERSION,
    members: CATEGORIES.map((category) => `mmlu_${category}`),
  },
  ...CATEGORIES.map((category) => ({
    name: `mmlu_${category}`,
    alias: category.replace('_', ' '),
    version: VERSION,
    members: (Object.keys(MMLU_SUBJECTS) as MmluSubject[])
      .filter((subject) => categoryOf(subject) === category)
      .map(taskOfSubject)
      .sort(),
  })),
];
