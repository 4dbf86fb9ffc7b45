import { summarizeCurve } from '../summarize-curve.ts';
import type { RunComparison, RunDifference } from './run-comparison.ts';
import type { RunsSummary } from './runs-summary-schema.ts';
import type { TrainingRun } from './training-run.ts';

/** What {@link summarizeRuns} puts together. */
export interface SummarizeRunsOptions {
  /** As `compareRuns` gives them, with the same alpha. */
  readonly comparisons: readonly RunComparison[];
  /** Level of significance. */
  readonly alpha: number;
}

/**
 * Several runs as plain data for other programs, see {@link RunsSummary}.
 *
 * @throws RangeError where there is no run
 *
 * @example
 * summarizeRuns(runs, { comparisons, alpha: 0.05 }).comparisons[0]?.kind; // 'lasting'
 */
export function summarizeRuns(
  runs: readonly TrainingRun[],
  { comparisons, alpha }: SummarizeRunsOptions,
): RunsSummary {
  const [first] = runs;
  if (first === undefined) throw new RangeError('a summary of runs needs at least one');
  return {
    schemaVersion: 1,
    ...{ task: first.curve.task, metric: first.curve.metric },
    ...{ x: first.measure?.kind ?? null, alpha },
    runs: runs.map(({ label, curve, measure }) => ({
      label,
      parameters: measure?.kind === 'flops' ? measure.parameters : null,
      results: summarizeCurve(curve, { measure }),
    })),
    comparisons: comparisons.map(({ value, sentence, evidence: { reference, run, differences } }) => ({
      ...{ reference: reference.label, run: run.label, kind: value.kind, sentence: sentence.en },
      detectable: value.detectable,
      differences: differences.map(differenceSummary),
    })),
  };
}

function differenceSummary(each: RunDifference): RunsSummary['comparisons'][number]['differences'][number] {
  const { place, from, to, difference, interval, test, pValue, adjustedPValue, flips, isSignificant } = each;
  return {
    place: typeof place === 'number' ? place : null,
    ...{ from: from.checkpoint.id, to: to.checkpoint.id, difference, interval },
    ...{ test, pValue, adjustedPValue },
    ...{ gained: flips?.gained ?? null, lost: flips?.lost ?? null, isSignificant },
  };
}
