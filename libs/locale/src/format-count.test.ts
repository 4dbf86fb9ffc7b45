import { expect, it } from '@jest/globals';
import { formatCount } from './format-count.ts';

it('groups thousands in both languages', () => {
  expect([formatCount(14042, 'en'), formatCount(14042, 'zh'), formatCount(57, 'en')]).toEqual([
    '14,042',
    '14,042',
    '57',
  ]);
});
