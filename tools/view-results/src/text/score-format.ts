import type { Interval } from '@evalcurve/curves';
import { formatNumber, formatPercent, formatPoints } from '@evalcurve/locale';
import type { ResultsView } from '../results-view.ts';

/** How the scores of one view are written. */
export interface ScoreFormat {
  /** What follows the name of a column whose cells have no unit: ` %`, or nothing. */
  readonly unit: string;
  /** With as many digits as tell checkpoints apart. */
  readonly precise: (value: number) => string;
  readonly short: (value: number) => string;
  readonly range: (interval: Interval) => string;
  /** Half the width of an interval: ` ± 6.1`. */
  readonly plusMinus: (interval: Interval) => string;
  readonly difference: (value: number) => string;
  /** Without a unit. */
  readonly shortDifference: (value: number) => string;
  readonly differenceRange: (interval: Interval) => string;
}

/** Per cent where the scores are shares (all between 0 and 1), else numbers as they are. */
export function scoreFormat({ curve, language }: Pick<ResultsView, 'curve' | 'language'>): ScoreFormat {
  const values = curve.points.map(({ score }) => score.value);
  const isShare = values.every((value) => value >= 0 && value <= 1);
  const write = (value: number, digits: number): string =>
    isShare
      ? formatPercent(value, { language, digits, unit: false })
      : formatNumber(value, { language, digits: digits + 1 });
  const writeDifference = (value: number, unit: boolean): string =>
    isShare
      ? formatPoints(value, { language, unit })
      : formatNumber(value, { language, digits: 2, signed: true });
  const to = language === 'zh' ? '至' : 'to';
  return {
    unit: isShare ? ' %' : '',
    precise: (value) => write(value, 2),
    short: (value) => write(value, 1),
    range: ({ low, high }) => `${write(low, 1)} – ${write(high, 1)}`,
    plusMinus: ({ low, high }) => ` ± ${write((high - low) / 2, 1)}`,
    difference: (value) => writeDifference(value, true),
    shortDifference: (value) => writeDifference(value, false),
    differenceRange: ({ low, high }) =>
      `${writeDifference(low, false)} ${to} ${writeDifference(high, false)}`,
  };
}
