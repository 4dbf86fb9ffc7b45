import { expect, it } from '@jest/globals';
import { evaluationOf, rowOf } from './__fixtures__/series.ts';
import { mayBeOneLetter } from './may-be-one-letter.ts';

const subjects = (anatomy: number, astronomy: number, n = { anatomy: 135, astronomy: 152 }) =>
  evaluationOf([
    rowOf('mmlu_anatomy', { n: n.anatomy, metrics: accuracy(anatomy / n.anatomy) }),
    rowOf('mmlu_astronomy', { n: n.astronomy, metrics: accuracy(astronomy / n.astronomy) }),
  ]);

const accuracy = (value: number) => [{ metric: 'acc', filter: 'none', value, stderr: null }];

it('knows the scores of each letter', () => {
  expect(mayBeOneLetter(subjects(31, 51))).toBe(true);
  expect(mayBeOneLetter(subjects(25, 27))).toBe(true);
  expect(mayBeOneLetter(subjects(31, 27))).toBe(false);
});

it('does not know the key of part of the questions, and says nothing of other tasks', () => {
  expect(mayBeOneLetter(subjects(4, 6, { anatomy: 16, astronomy: 16 }))).toBe(true);
  expect(mayBeOneLetter(evaluationOf([rowOf('sciq')]))).toBe(false);
});
