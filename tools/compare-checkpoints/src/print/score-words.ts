import type { CheckpointComparison, Interval } from '@evalcurve/curves';
import { formatNumber, formatPercent, formatPoints, type Language } from '@evalcurve/locale';

/** How the scores of one comparison are written. */
export interface ScoreWords {
  /** ` %`, or nothing. */
  readonly unit: string;
  readonly score: (value: number) => string;
  readonly difference: (value: number) => string;
  readonly range: (interval: Interval) => string;
}

/** Per cent and points where both scores are shares, else numbers as they are. */
export function scoreWords({ from, to }: CheckpointComparison, language: Language): ScoreWords {
  const isShare = [from, to].every(({ score: { value } }) => value >= 0 && value <= 1);
  const difference = (value: number): string =>
    isShare
      ? formatPoints(value, { language, unit: false })
      : formatNumber(value, { language, digits: 2, signed: true });
  return {
    unit: isShare ? ' %' : '',
    score: (value) =>
      isShare
        ? formatPercent(value, { language, unit: false })
        : formatNumber(value, { language, digits: 2 }),
    difference,
    range: ({ low, high }) => `${difference(low)} ${language === 'zh' ? '至' : 'to'} ${difference(high)}`,
  };
}
