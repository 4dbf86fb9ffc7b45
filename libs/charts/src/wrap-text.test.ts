import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapText } from './wrap-text.ts';

it('breaks at blanks', () => {
  expect(wrapText('not distinguishable from guessing', { width: 10 })).toEqual([
    'not distinguishable',
    'from guessing',
  ]);
});

it('breaks between hanzi but keeps punctuation with what it belongs to', () => {
  expect(wrapText('均高于随机猜测（25.0%）。最高', { width: 7 })).toEqual([
    '均高于随机猜测',
    '（25.0%）。最',
    '高',
  ]);
});

it('breaks a word that is longer than a line', () => {
  expect(wrapText('aaaaaaaaaa', { width: 3 })).toEqual(['aaaaa', 'aaaaa']);
});

it('leaves nothing out but blanks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '准', '，', '（', '）', '1', '%', '“') });
  const withoutBlanks = (value: string): string => value.replaceAll(' ', '');
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (value, width) => {
      expect(withoutBlanks(wrapText(value, { width }).join(''))).toBe(withoutBlanks(value));
    }),
  );
});
