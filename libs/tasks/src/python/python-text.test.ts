import { expect, it } from '@jest/globals';
import { capitalize } from './capitalize.ts';
import { floatText } from './float-text.ts';
import { jsonLine } from './json-line.ts';
import { leftStrip, strip } from './strip.ts';

it.each([
  ['  a b \n', 'a b'],
  ['\u001f\u0085\u00a0a\u3000', 'a'],
  // Python does not take a byte order mark for a blank.
  ['\ufeffa', '\ufeffa'],
])('strips %j as Python does', (text, stripped) => {
  expect(strip(text)).toBe(stripped);
});

it('strips the left side alone', () => {
  expect(leftStrip(' \n a ')).toBe('a ');
});

it.each([
  ['he USED it', 'He used it'],
  ['école', 'École'],
  ['', ''],
])('makes %j a sentence', (text, capitalized) => {
  expect(capitalize(text)).toBe(capitalized);
});

it.each([
  [-8.927_904_129_028_32, '-8.92790412902832'],
  [-8, '-8.0'],
  [0, '0.0'],
  [-0, '-0.0'],
  [0.0001, '0.0001'],
  [0.000_012_5, '1.25e-05'],
  [-1e-7, '-1e-07'],
  [1e16, '1e+16'],
  [Number.NaN, 'nan'],
  [-Infinity, '-inf'],
])('writes %d as repr() does', (value, text) => {
  expect(floatText(value)).toBe(text);
});

it('writes JSON as json.dumps(ensure_ascii=False) does', () => {
  expect(jsonLine({ a: [1, 'é"\n', null, true, []], b: {} })).toBe(
    '{"a": [1, "é\\"\\n", null, true, []], "b": {}}',
  );
});
