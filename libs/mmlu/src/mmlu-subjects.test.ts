import { expect, it } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { categoryOf, type MmluCategoryScheme } from './category-of.ts';
import { MMLU_CATEGORIES, type MmluCategory } from './mmlu-categories.ts';
import { MMLU_CATEGORY_NAMES } from './mmlu-category-names.ts';
import { MMLU_SUBJECT_NAMES } from './mmlu-subject-names.ts';
import { MMLU_SUBJECTS, type MmluSubject } from './mmlu-subjects.ts';

const subjects = Object.keys(MMLU_SUBJECTS) as MmluSubject[];

function sizeOf(category: MmluCategory, scheme: MmluCategoryScheme): [subjects: number, questions: number] {
  const members = subjects.filter((subject) => categoryOf(subject, scheme) === category);
  return [members.length, members.reduce((sum, subject) => sum + MMLU_SUBJECTS[subject].testQuestions, 0)];
}

it('knows 57 subjects with 14,042 questions', () => {
  const questions = subjects.reduce((sum, subject) => sum + MMLU_SUBJECTS[subject].testQuestions, 0);
  expect([subjects.length, questions]).toEqual([57, 14_042]);
});

it.each([
  ['stem', 19, 3153],
  ['humanities', 13, 4705],
  ['social_sciences', 12, 3077],
  ['other', 13, 3107],
] as const)("counts lm_eval's %s as %d subjects with %d questions", (category, count, questions) => {
  expect(sizeOf(category, 'lm_eval')).toEqual([count, questions]);
});

it.each([
  ['stem', 18, 3018],
  ['humanities', 13, 4705],
  ['social_sciences', 12, 3077],
  ['other', 14, 3242],
] as const)("counts the paper's %s as %d subjects with %d questions", (category, count, questions) => {
  expect(sizeOf(category, 'hendrycks')).toEqual([count, questions]);
});

it('sees the two schemes differ in anatomy only', () => {
  const differing = subjects.filter((subject) => categoryOf(subject) !== categoryOf(subject, 'hendrycks'));
  expect(differing).toEqual(['anatomy']);
});

it('names every subject and category in English and Chinese, no two alike', () => {
  const names = [...Object.values(MMLU_SUBJECT_NAMES), ...Object.values(MMLU_CATEGORY_NAMES)];
  expect(names).toHaveLength(57 + MMLU_CATEGORIES.length);
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  expect(names.filter(({ zh }) => !/^\p{Script=Han}+$/u.test(zh))).toEqual([]);
});

it('has the subjects as a union type', () => {
  expectTypeOf<'anatomy'>().toExtend<MmluSubject>();
  expectTypeOf<'computer_science'>().not.toExtend<MmluSubject>();
});
