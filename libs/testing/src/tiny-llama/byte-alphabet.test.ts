import { expect, it } from '@jest/globals';
import { byteAlphabet } from './byte-alphabet.ts';

it('has a character of its own for every byte', () => {
  expect(new Set(byteAlphabet()).size).toBe(256);
});

it('writes blanks and line ends as GPT-2 does', () => {
  const alphabet = byteAlphabet();
  expect([alphabet[0x20], alphabet[0x0a], alphabet[0x41], alphabet[0xad]]).toEqual(['Ġ', 'Ċ', 'A', 'Ń']);
});
