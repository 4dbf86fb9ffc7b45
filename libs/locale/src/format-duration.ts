import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = {
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  zh: { day: '天', hour: '小时', minute: '分', second: '秒' },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * A duration in milliseconds as a person says it: the two largest units, rounded, without zeros. Below one
 * second it has one decimal. A negative one, which a clock that was set back gives, counts as zero.
 *
 * @throws RangeError where the duration is not a finite number.
 *
 * @example
 * formatDuration(192_000, 'en'); // '3 min 12 s'
 * formatDuration(192_000, 'zh'); // '3 分 12 秒'
 */
export function formatDuration(milliseconds: number, language: Language): string {
  if (!Number.isFinite(milliseconds)) {
    throw new RangeError(`a duration must be a finite number of milliseconds, got ${milliseconds}`);
  }
  const duration = Math.max(0, milliseconds);
  const names = units[language];
  if (Math.round(duration / 100) < 10) {
    return `${formatNumber(duration / second, { language, digits: 1 })} ${names.second}`;
  }
  const rounded = roundToTwoUnits(duration);
  return [
    { count: Math.floor(rounded / day), name: names.day },
    { count: Math.floor((rounded % day) / hour), name: names.hour },
    { count: Math.floor((rounded % hour) / minute), name: names.minute },
    { count: (rounded % minute) / second, name: names.second },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${formatNumber(count, { language })} ${name}`)
    .join(' ');
}

// In turn, so that 59 min 59.6 s is carried over to 1 h.
function roundToTwoUnits(duration: number): number {
  const toSecond = Math.round(duration / second) * second;
  if (toSecond < hour) return toSecond;
  const toMinute = Math.round(duration / minute) * minute;
  return toMinute < day ? toMinute : Math.round(duration / hour) * hour;
}
