import type { Curve, CurvePoint } from '../curve.ts';
import type { PointComparison } from '../findings/compare-scores.ts';
import type { CheckpointComparison, PartDifference } from './checkpoint-comparison.ts';
import type { ComparisonSummary } from './comparison-summary-schema.ts';

/** What {@link summarizeComparison} puts together. */
export interface SummarizeComparisonOptions {
  readonly comparison: CheckpointComparison;
  /** Level of significance. */
  readonly alpha: number;
  /** The questions that flipped, null where nobody asked for them. */
  readonly questions: ComparisonSummary['questions'];
}

/**
 * A comparison as plain data for other programs, see {@link ComparisonSummary}.
 *
 * @example
 * summarizeComparison(curve, { comparison, alpha: 0.05, questions: null }).total.isSignificant; // true
 */
export function summarizeComparison(
  { model, task, metric }: Curve,
  { comparison, alpha, questions }: SummarizeComparisonOptions,
): ComparisonSummary {
  const { from, to, gain, categories, subjects, flips } = comparison;
  const part = (each: PartDifference): ComparisonSummary['subjects'][number] => {
    const { adjustedPValue } = each;
    return { part: each.part, ...summary(each, { pValue: adjustedPValue, alpha }), adjustedPValue };
  };
  const evidence = gain?.evidence ?? null;
  const total = {
    ...{ from: from.score, to: to.score },
    ...{ difference: to.score.value - from.score.value, comparison: evidence },
  };
  return {
    schemaVersion: 1,
    ...{ model, task, metric, alpha },
    from: placeSummary(from),
    to: placeSummary(to),
    total: summary(total, { pValue: evidence?.pValue ?? null, alpha }),
    categories: categories.map(part),
    subjects: subjects.map(part),
    flips: flips && {
      ...{ n: flips.evidence.n, ...flips.value },
      ...{ pValue: flips.evidence.pValue, interval: flips.evidence.interval },
    },
    questions,
  };
}

function placeSummary({ checkpoint: { id, step, tokens } }: CurvePoint): ComparisonSummary['from'] {
  return { id, step, tokens };
}

interface Level {
  readonly pValue: number | null;
  readonly alpha: number;
}

function summary(
  { from, to, difference, comparison }: Pick<PartDifference, 'from' | 'to' | 'difference' | 'comparison'>,
  { pValue, alpha }: Level,
): ComparisonSummary['total'] {
  return {
    ...{ from: from.value, to: to.value, difference },
    ...testSummary(comparison),
    isSignificant: pValue !== null && pValue <= alpha,
  };
}

function testSummary(
  comparison: PointComparison | null,
): Pick<ComparisonSummary['total'], 'interval' | 'test' | 'pValue' | 'gained' | 'lost'> {
  if (comparison === null) return { interval: null, test: null, pValue: null, gained: null, lost: null };
  const { interval, test, pValue, flips } = comparison;
  return { interval, test, pValue, gained: flips?.gained ?? null, lost: flips?.lost ?? null };
}
