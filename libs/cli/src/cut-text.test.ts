import { expect, it } from '@jest/globals';
import { cutText } from './cut-text.ts';
import { displayWidth } from './display-width.ts';

it('leaves alone what fits', () => {
  expect(cutText({ text: 'one two', width: 7 })).toBe('one two');
});

it.each([
  ['one two three', 'one two…'],
  ['第一个问题是什么', '第一个…'],
  ['e\u0301tude de musique', 'e\u0301tude d…'],
  ['👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', '👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧…'],
])('cuts %s to what a terminal shows in eight columns', (text, cut) => {
  expect(cutText({ text, width: 8 })).toBe(cut);
  expect(displayWidth(cut)).toBeLessThanOrEqual(8);
});
