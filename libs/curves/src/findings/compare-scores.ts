import type { PairedOutcomes } from '@evalcurve/statistics';
import { mcnemarTest, normalCdf, pairedDifferenceInterval, proportionsTest } from '@evalcurve/statistics';
import type { Interval, Score } from '../curve.ts';
import { scoreDifference } from '../score-difference.ts';

/** How two scores differ. */
export interface PointComparison {
  /** Question by question (McNemar, mid-p), or as if each had been asked other questions. */
  readonly test: 'paired' | 'unpaired';
  /** The second's score less the first's. */
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  /** Two-sided, not corrected for anything. */
  readonly pValue: number;
  /** Questions that flipped; null where the test is unpaired. */
  readonly flips: PairedOutcomes | null;
}

/** What {@link compareScores} compares. */
export interface CompareScoresOptions {
  readonly from: Score;
  readonly to: Score;
  /** Questions whose answers are known of both; null where there are none, or they weigh differently. */
  readonly outcomes: PairedOutcomes | null;
}

/**
 * Compares two scores: paired where the outcomes are all that both are over and give exactly their
 * difference, else by the scores alone; null where the files tell neither counts nor a standard error.
 */
export function compareScores({ from, to, outcomes }: CompareScoresOptions): PointComparison | null {
  return outcomes !== null && isComplete(outcomes, { from, to }) ? paired(outcomes) : unpaired({ from, to });
}

type Scores = Pick<CompareScoresOptions, 'from' | 'to'>;

function isComplete({ n, gained, lost }: PairedOutcomes, { from, to }: Scores): boolean {
  if (from.correct === null || to.correct === null) return false;
  return n > 0 && n === from.n && n === to.n && to.correct - from.correct === gained - lost;
}

function paired(flips: PairedOutcomes): PointComparison {
  const { difference, low, high } = pairedDifferenceInterval(flips);
  const pValue = mcnemarTest({ ...flips, method: 'mid-p' });
  return { test: 'paired', difference, interval: { low, high }, pValue, flips };
}

function unpaired({ from, to }: Scores): PointComparison | null {
  const { value: difference, interval } = scoreDifference({ from, to });
  if (interval === null) return null;
  return { test: 'unpaired', difference, interval, pValue: unpairedPValue(from, to), flips: null };
}

function unpairedPValue(from: Score, to: Score): number {
  if (from.correct !== null && from.n !== null && to.correct !== null && to.n !== null) {
    return proportionsTest({
      from: { successes: from.correct, n: from.n },
      to: { successes: to.correct, n: to.n },
    });
  }
  const stderr = Math.hypot(from.stderr ?? 0, to.stderr ?? 0);
  return stderr === 0 ? 1 : 2 * normalCdf(-Math.abs(to.value - from.value) / stderr);
}
