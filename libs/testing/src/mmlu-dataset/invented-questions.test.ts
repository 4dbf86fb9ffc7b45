import { expect, it } from '@jest/globals';
import { inventedQuestions } from './invented-questions.ts';

const invent = (count: number, seed = 0) =>
  inventedQuestions({ subject: 'high_school_physics', split: 'test', count, seed });

it('invents the same questions for the same seed and others for another', () => {
  expect(invent(20)).toEqual(invent(20));
  expect(invent(20, 1)).not.toEqual(invent(20));
});

it('repeats neither a question nor a choice, even for the largest subject of MMLU', () => {
  const questions = invent(1534);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(1534);
  expect(questions.every(({ choices }) => new Set(choices).size === 4)).toBe(true);
});

it('makes each letter right equally often and leaves no gap', () => {
  const questions = invent(40);
  const counts = [0, 1, 2, 3].map((letter) => questions.filter(({ answer }) => answer === letter).length);
  expect(counts).toEqual([10, 10, 10, 10]);
  expect(questions.filter(({ question }) => /[{}_]/u.test(question))).toEqual([]);
  expect(questions.every(({ question }) => question.includes('high school physics'))).toBe(true);
});
