import { expect, it } from '@jest/globals';
import { uncompressSnappy } from './uncompress-snappy.ts';

const LITERAL_AB = [1 << 2, 0x41, 0x42];

it.each([
  ['a literal', LITERAL_AB, 'AB'],
  ['a copy that begins within itself', [...LITERAL_AB, (2 << 2) | 1, 2], 'ABABABAB'],
  ['a copy from farther back', [...LITERAL_AB, (1 << 2) | 2, 2, 0], 'ABAB'],
  ['a copy from very far back', [...LITERAL_AB, 3, 1, 0, 0, 0], 'ABB'],
  ['a literal that says its length by itself', [60 << 2, 2, 0x41, 0x42, 0x43], 'ABC'],
])('gives back %s', (_, elements, text) => {
  const bytes = uncompressSnappy(Uint8Array.of(text.length, ...elements), text.length);
  expect(Buffer.from(bytes).toString()).toBe(text);
});

it.each([
  ['a literal of 4 GB', [63 << 2, 0xff, 0xff, 0xff, 0xff]],
  ['a copy from before the beginning', [...LITERAL_AB, 1, 3]],
  ['a copy of what it writes itself', [...LITERAL_AB, 1, 0]],
  ['more than is wanted', [...LITERAL_AB, (7 << 2) | 1, 2]],
  ['less than is wanted', LITERAL_AB],
])('refuses %s', (_, elements) => {
  expect(() => uncompressSnappy(Uint8Array.of(6, ...elements), 6)).toThrow(
    'damaged: compressed bytes that do not give 6 bytes',
  );
});

it('makes no room for what compressed bytes cannot give', () => {
  expect(() => uncompressSnappy(Uint8Array.of(0, 0, 0), 2 ** 31 - 1)).toThrow(/^damaged/u);
});
