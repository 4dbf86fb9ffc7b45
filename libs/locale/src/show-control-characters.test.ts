import { expect, it } from '@jest/globals';
import { showControlCharacters } from './show-control-characters.ts';

it.each([
  ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['a\nb\tc\u007f', 'a␊b␉c␡'],
  ['next\u0085line', 'next<U+0085>line'],
  ['\u202etxt.exe\u202c', '<U+202E>txt.exe<U+202C>'],
  ['\ufeffmark', '<U+FEFF>mark'],
  ['half \ud83d', 'half <U+D83D>'],
])('shows the invisible in %j', (text, shown) => {
  expect(showControlCharacters(text)).toBe(shown);
});

it('leaves Chinese, emoji and Persian alone', () => {
  const text = '检查点 👩\u200d🔬 می\u200cخواهم é';
  expect(showControlCharacters(text)).toBe(text);
});

it('keeps line breaks and tabs where asked to, but nothing else', () => {
  expect(showControlCharacters('a\n\tb\r', { keepLineBreaks: true })).toBe('a\n\tb␍');
});
