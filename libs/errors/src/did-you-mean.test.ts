import { expect, it } from '@jest/globals';
import { didYouMean } from './did-you-mean.ts';

const candidates = [
  'mmlu_college_computer_science',
  'mmlu_high_school_computer_science',
  'mmlu_anatomy',
  'mmlu_virology',
];

it('suggests every name that holds all the words', () => {
  expect(didYouMean({ name: 'mmlu_computer_science', candidates })).toEqual([
    'mmlu_college_computer_science',
    'mmlu_high_school_computer_science',
  ]);
});

it('suggests the name that was mistyped', () => {
  expect(didYouMean({ name: 'mmlu_anatomi', candidates })).toEqual(['mmlu_anatomy']);
});

it('suggests nothing where nothing is near', () => {
  expect(didYouMean({ name: 'hellaswag', candidates })).toEqual([]);
});
