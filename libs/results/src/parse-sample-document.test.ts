import { expect, it } from '@jest/globals';
import { parseSampleDocument } from './parse-sample-document.ts';

it.each([
  [
    'MMLU',
    { question: 'q', subject: 's', choices: ['a', 'b'], answer: 1 },
    { choices: ['a', 'b'], answer: 1 },
  ],
  [
    'ARC',
    { question: 'q', choices: { text: ['a', 'b'], label: ['1', '2'] }, answerKey: '2' },
    { choices: ['a', 'b'], answer: 1 },
  ],
  ['HellaSwag', { query: 'q', choices: ['a', 'b'], gold: 0 }, { choices: ['a', 'b'], answer: 0 }],
  [
    'MMLU-Pro',
    { question: 'q', options: ['a', 'b', 'c'], answer: 'C', answer_index: 2 },
    { choices: ['a', 'b', 'c'], answer: 2 },
  ],
  ['an open question', { question: 'q', answer: '42' }, { choices: [], answer: null }],
  ['an answer out of range', { question: 'q', choices: ['a'], answer: 7 }, { choices: ['a'], answer: null }],
])('reads %s', (_name, doc, expected) => {
  expect(parseSampleDocument(doc)).toEqual({ question: 'q', ...expected });
});

it('gives null for what holds no question', () => {
  expect([{ text: 'x' }, null, 'q', { question: 3 }].map(parseSampleDocument)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
