import { expect, it } from '@jest/globals';
import { formatNumber } from './format-number.ts';

it.each([
  [1234.56, { language: 'en', digits: 1 }, '1,234.6'],
  [1234567, { language: 'zh' }, '1,234,567'],
  [-1234.5, { language: 'en' }, '-1,235'],
  [1.005, { language: 'en', digits: 2 }, '1.00'],
  [0, { language: 'zh', signed: true }, '0'],
  [2.4, { language: 'en', digits: 1, signed: true }, '+2.4'],
  [-2.4, { language: 'zh', digits: 1, signed: true }, '-2.4'],
  [-0.01, { language: 'en', digits: 1 }, '0.0'],
  [-0.01, { language: 'zh', digits: 1, signed: true }, '0.0'],
] as const)('writes %d with %j as %s', (value, options, text) => {
  expect(formatNumber(value, options)).toBe(text);
});
