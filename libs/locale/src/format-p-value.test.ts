import { expect, it } from '@jest/globals';
import { formatPValue } from './format-p-value.ts';

it.each([
  [1, 'p = 1.00'],
  [0.3312, 'p = 0.33'],
  [0.0441, 'p = 0.044'],
  [0.001, 'p = 0.001'],
  [0.000_999, 'p < 0.001'],
  [0, 'p < 0.001'],
])('writes the p-value %d as %s', (pValue, text) => {
  expect(formatPValue(pValue, 'en')).toBe(text);
  expect(formatPValue(pValue, 'zh')).toBe(text);
});
