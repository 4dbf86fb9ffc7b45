import { expect, it } from '@jest/globals';
import { MMLU_ANSWER_KEYS } from './mmlu-answer-keys.ts';
import { MMLU_SUBJECTS } from './mmlu-subjects.ts';

it('counts every test question once', () => {
  const counted = Object.entries(MMLU_ANSWER_KEYS).map(([subject, keys]) => [
    subject,
    keys.reduce((sum, count) => sum + count, 0),
  ]);
  const questions = Object.entries(MMLU_SUBJECTS).map(([subject, facts]) => [subject, facts.testQuestions]);
  expect(counted).toEqual(questions);
});

it('has the letters of all questions as often as is known', () => {
  const totals = [0, 1, 2, 3].map((letter) =>
    Object.values(MMLU_ANSWER_KEYS).reduce((sum, keys) => sum + (keys[letter] ?? 0), 0),
  );
  expect(totals).toEqual([3222, 3462, 3582, 3776]);
});
