import { expect, it } from '@jest/globals';
import { formatPoints } from './format-points.ts';

it.each([
  [0.0236, { language: 'en' }, '+2.4 points'],
  [0.0236, { language: 'zh' }, '+2.4 个百分点'],
  [-0.0236, { language: 'en' }, '-2.4 points'],
  [0.0004, { language: 'en' }, '0.0 points'],
  [0.0236, { language: 'zh', signed: false, digits: 2 }, '2.36 个百分点'],
  [0.0236, { language: 'en', unit: false }, '+2.4'],
] as const)('writes a difference of %d with %j as %s', (fraction, options, text) => {
  expect(formatPoints(fraction, options)).toBe(text);
});
