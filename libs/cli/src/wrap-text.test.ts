import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { wrapText } from './wrap-text.ts';

it('breaks at blanks and indents every line', () => {
  expect(wrapText({ text: 'one two three', width: 9, indent: '  ' })).toBe('  one two\n  three');
});

it('keeps paragraphs, and blanks within a line', () => {
  expect(wrapText({ text: 'a  b\n\nc', width: 9 })).toBe('a  b\n\nc');
});

it('breaks between Chinese characters, but not before closing or after opening punctuation', () => {
  expect(wrapText({ text: '最高为第四万步。', width: 14 })).toBe('最高为第四万\n步。');
  expect(wrapText({ text: '字母（偏差）正在', width: 6 })).toBe('字母\n（偏\n差）正\n在');
});

it('keeps together what a no-break space joins, and lets a long word stick out', () => {
  expect(wrapText({ text: 'is 25.6\u00a0% now', width: 8 })).toBe('is\n25.6\u00a0%\nnow');
  expect(wrapText({ text: 'results_dense500m is', width: 5 })).toBe('results_dense500m\nis');
});

it('loses nothing but blanks, and exceeds the width with single words only', () => {
  const word = fc.constantFrom('a', 'bcd', '检查点', '（', '。', '25.6', '　', 'é', '…', ' ');
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 4, max: 20 }), (words, width) => {
      const text = words.join(' ');
      const wrapped = wrapText({ text, width });
      expect(wrapped.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const line of wrapped.split('\n')) {
        if (line.trim().includes(' ')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
