import type { Language } from '@evalcurve/locale';
import { formatPValue, formatPoints } from '@evalcurve/locale';
import type { PointComparison } from '../findings/compare-scores.ts';
import { comparisonWords } from '../findings/comparison-words.ts';
import type { FindingFacts } from '../findings/finding.ts';
import { placeWords } from './place-words.ts';
import type { RunComparison, RunDifference } from './run-comparison.ts';

/** A comparison of runs that is not in words yet. */
export type RunComparisonOf = FindingFacts<RunComparison>;

/** What a sentence about two runs is made of, numbers in words already. */
export interface RunComparisonParts {
  /** Labels of the run that is higher at last, and of the other. */
  readonly higher: string;
  readonly lower: string;
  /** From where on. */
  readonly from: string;
  /** `+3.1 points (95% interval …, p < 0.001, …)`, of the last place in common. */
  readonly atLast: string;
  /** How often the higher one was so before, with a gap since; and the other. */
  readonly earlier: { readonly higher: number; readonly lower: number };
  /** `+1.2 points at step 4,000`, the widest gap, the other run less the first. */
  readonly widest: { readonly points: string; readonly place: string; readonly pValue: string } | null;
  /** `1.5 points` */
  readonly detectable: string | null;
}

/** The parts of a sentence about two runs. */
export function runComparisonParts(
  { value, evidence }: RunComparisonOf,
  language: Language,
): RunComparisonParts {
  const { reference, run, differences } = evidence;
  const last = differences.at(-1);
  const isHigher = value.lasting[0] !== undefined && value.higher.includes(value.lasting[0]);
  const [higher, lower] = isHigher ? [run, reference] : [reference, run];
  const widest = widestOf(differences);
  const { detectable } = value;
  const placeOf = ({ place }: RunDifference): string =>
    placeWords(place, { measure: reference.measure, language });
  return {
    ...{ higher: higher.label, lower: lower.label },
    from: value.lasting[0] ? placeOf(value.lasting[0]) : '',
    atLast: last ? differenceWords(last, { isReversed: !isHigher, language }) : '',
    earlier: {
      higher: (isHigher ? value.higher : value.lower).length - value.lasting.length,
      lower: (isHigher ? value.lower : value.higher).length,
    },
    widest: widest && {
      points: formatPoints(widest.difference, { language }),
      place: placeOf(widest),
      pValue: formatPValue(widest.adjustedPValue, language),
    },
    detectable: detectable === null ? null : formatPoints(detectable, { language, signed: false }),
  };
}

interface DifferenceWordsOptions {
  /** Whether the first run is the higher one. */
  readonly isReversed: boolean;
  readonly language: Language;
}

function differenceWords(
  difference: RunDifference,
  { isReversed, language }: DifferenceWordsOptions,
): string {
  const { interval, adjustedPValue } = difference;
  const shown: PointComparison = {
    ...difference,
    pValue: adjustedPValue,
    interval: isReversed ? { low: -interval.high, high: -interval.low } : interval,
  };
  const points = formatPoints(Math.abs(difference.difference), { language });
  const how = comparisonWords(shown, language);
  return language === 'zh' ? `${points}（${how}）` : `${points} (${how})`;
}

function widestOf(differences: readonly RunDifference[]): RunDifference | null {
  return differences.reduce<RunDifference | null>(
    (widest, each) => (Math.abs(each.difference) > Math.abs(widest?.difference ?? 0) ? each : widest),
    differences[0] ?? null,
  );
}
