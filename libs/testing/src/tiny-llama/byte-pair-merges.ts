import { byteAlphabet } from './byte-alphabet.ts';

/** One rule of byte-pair encoding: these two tokens become one. */
export type Merge = readonly [left: string, right: string];

/**
 * Merges that make each word one token, by joining it letter by letter from its start.
 *
 * A blank may stand before a word and is then part of its token (`Ġthe`). Merges of words with a
 * blank come first: they can only match at the start of a piece of text, so no other rule comes
 * between, and the longest known start of every word is what becomes a token.
 *
 * @param words - in ASCII; with a leading blank where they stand inside a sentence
 *
 * @example
 * bytePairMerges([' A']); // [['Ġ', 'A']]
 */
export function bytePairMerges(words: readonly string[]): Merge[] {
  const alphabet = byteAlphabet();
  const merges = new Map<string, Merge>();
  const ordered = [...words].sort((a, b) => Number(b.startsWith(' ')) - Number(a.startsWith(' ')));
  for (const word of ordered) {
    const letters = [...Buffer.from(word)].map((byte) => alphabet[byte] ?? '');
    for (let length = 1; length < letters.length; length += 1) {
      const left = letters.slice(0, length).join('');
      const right = letters[length] ?? '';
      if (!merges.has(left + right)) merges.set(left + right, [left, right]);
    }
  }
  return [...merges.values()];
}
