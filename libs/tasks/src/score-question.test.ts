import { expect, it } from '@jest/globals';
import type { PreparedQuestion } from './prepared-task.ts';
import { scoreQuestion } from './score-question.ts';

const question: PreparedQuestion = {
  ...{ docId: 0, document: {}, requests: [], target: '1' },
  hashes: { document: '', prompt: '', target: '' },
  choiceLengths: [1, 10, 2],
  gold: 1,
};

it.each([
  ['the likeliest choice', [-3, -2, -4], { acc: 1, acc_norm: 1 }],
  ['a long choice by its length', [-1.5, -2, -4], { acc: 0, acc_norm: 1 }],
  ['the first of equals', [-2, -2, -2], { acc: 0, acc_norm: 1 }],
  ['NaN before any number', [-3, -2, Number.NaN], { acc: 0, acc_norm: 0 }],
  ['nothing but minus infinity', [-Infinity, -Infinity, -Infinity], { acc: 0, acc_norm: 0 }],
])('takes %s', (_, likelihoods, expected) => {
  const scores = likelihoods.map((logLikelihood) => ({ logLikelihood, isGreedy: false }));
  expect(scoreQuestion(question, { scores, metrics: ['acc', 'acc_norm'] })).toEqual(expected);
});
