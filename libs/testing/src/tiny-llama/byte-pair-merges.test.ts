import { expect, it } from '@jest/globals';
import { bytePairMerges } from './byte-pair-merges.ts';

it('joins a word letter by letter from its start', () => {
  expect(bytePairMerges([' the'])).toEqual([
    ['Ġ', 't'],
    ['Ġt', 'h'],
    ['Ġth', 'e'],
  ]);
});

it('makes a common start once and puts words with a blank first', () => {
  expect(bytePairMerges(['An', ' to', ' ta'])).toEqual([
    ['Ġ', 't'],
    ['Ġt', 'o'],
    ['Ġt', 'a'],
    ['A', 'n'],
  ]);
});
