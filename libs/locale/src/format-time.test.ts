import { expect, it } from '@jest/globals';
import { formatTime } from './format-time.ts';

const afternoon = Date.UTC(2026, 0, 2, 14, 2, 59);

it('counts 24 hours in both languages', () => {
  expect(formatTime(afternoon, { language: 'en', timeZone: 'UTC' })).toBe('14:02');
  expect(formatTime(afternoon, { language: 'zh', timeZone: 'UTC' })).toBe('14:02');
});

it('calls midnight 00 and honours the time zone', () => {
  const midnight = Date.UTC(2026, 0, 2, 16, 0);
  expect(formatTime(midnight, { language: 'zh', timeZone: 'Asia/Shanghai' })).toBe('00:00');
});

it('takes the time zone of the machine where none is named', () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  expect(formatTime(afternoon, { language: 'en' })).toBe(formatTime(afternoon, { language: 'en', timeZone }));
});
