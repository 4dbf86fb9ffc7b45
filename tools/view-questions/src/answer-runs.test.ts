import { expect, it } from '@jest/globals';
import { answerRuns } from './answer-runs.ts';
import type { Answer } from './question-set.ts';

const named = (id: string, answer: Answer | null) => ({
  checkpoint: { id, step: null, tokens: null, stage: null },
  answers: new Map(answer ? [[7, answer]] : []),
});
const wrong: Answer = { chosen: 3, isRight: false };
const right: Answer = { chosen: 0, isRight: true };

it('puts checkpoints in a row that answered the same together', () => {
  const runs = answerRuns([named('a', wrong), named('b', wrong), named('c', right), named('d', wrong)], 7);

  expect(runs).toEqual([
    { first: 'a', last: 'b', ...wrong },
    { first: 'c', last: 'c', ...right },
    { first: 'd', last: 'd', ...wrong },
  ]);
});

it('leaves out checkpoints that were not asked', () => {
  expect(answerRuns([named('a', wrong), named('b', null)], 7)).toEqual([{ first: 'a', last: 'a', ...wrong }]);
  expect(answerRuns([named('a', wrong)], 8)).toEqual([]);
});
