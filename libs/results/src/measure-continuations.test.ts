import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measureContinuations } from './measure-continuations.ts';

it('counts characters as Python does and bytes as UTF-8', () => {
  expect(measureContinuations([' né', ' 𝒙中'])).toEqual({ characters: [2, 2], bytes: [4, 8] });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { characters, bytes } = measureContinuations([`-${text}`]);
      expect([characters, bytes]).toEqual([
        [Array.from(text).length + 1],
        [new TextEncoder().encode(text).length + 1],
      ]);
    }),
  );
});

it('takes a blank that not all start with for a part of the choice', () => {
  expect(measureContinuations([' a', 'b']).characters).toEqual([2, 1]);
});
