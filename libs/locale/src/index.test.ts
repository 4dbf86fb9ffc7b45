import { expect, it } from '@jest/globals';
import {
  LANGUAGES,
  formatBytes,
  formatDuration,
  formatNumber,
  formatPercent,
  formatPoints,
  formatTime,
  formatTokens,
} from './index.ts';

it('writes no invisible blank, which Intl does in some versions of its data', () => {
  const texts = LANGUAGES.flatMap((language) => [
    formatBytes(1_234_567, language),
    formatDuration(90_000_000, language),
    formatNumber(-1_234_567.8, { language, digits: 2 }),
    formatPercent(12.3456, { language }),
    formatPoints(-0.1234, { language }),
    formatTime(0, { language, timeZone: 'UTC' }),
    formatTokens(2_097_152_000, language),
  ]);
  for (const text of texts) expect(text).toMatch(/^[ -~\p{Script=Han}]+$/u);
});
