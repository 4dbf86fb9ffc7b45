import { expect, it } from '@jest/globals';
import { formatPercent } from './format-percent.ts';

it.each([
  [0.25617, { language: 'en' }, '25.6%'],
  [0.25617, { language: 'zh' }, '25.6%'],
  [0.25617, { language: 'en', digits: 2, unit: false }, '25.62'],
  [1, { language: 'en', digits: 0 }, '100%'],
  [0, { language: 'zh' }, '0.0%'],
] as const)('writes %d with %j as %s', (fraction, options, text) => {
  expect(formatPercent(fraction, options)).toBe(text);
});
