import { expect, it } from '@jest/globals';
import type { Question, QuestionSet } from './question-set.ts';
import { setStatistics } from './set-statistics.ts';

const question = (docId: number, text: string | null): Question => ({
  docId,
  text,
  choices: ['a', 'b'],
  answer: 0,
});

const open: QuestionSet = {
  task: 'gsm8k',
  subject: null,
  questions: [{ docId: 0, text: 'How many?', choices: [], answer: null }],
  checkpoints: [
    {
      checkpoint: { id: 'step1', step: 1, tokens: null, stage: null },
      answers: new Map([[0, { chosen: null, isRight: true }]]),
    },
  ],
};

it('counts letters that are never right, too', () => {
  const set = { ...open, questions: [question(0, 'one'), question(1, 'three')], checkpoints: [] };

  expect(setStatistics([set])).toEqual({
    questions: 2,
    rightLetters: [2, 0],
    medianLength: 4,
    checkpoints: [],
  });
});

it('counts right answers to open questions, which have no letters', () => {
  expect(setStatistics([open])).toMatchObject({
    rightLetters: [],
    checkpoints: [{ scored: 1, right: 1, chosenLetters: [] }],
  });
});

it('has no median of nothing', () => {
  expect(setStatistics([]).medianLength).toBeNull();
  expect(setStatistics([{ ...open, questions: [question(0, null)] }]).medianLength).toBeNull();
});
