import { macroAverage, microAverage, pooledStandardError } from '@evalcurve/mmlu';
import { createScore } from './create-score.ts';
import type { Score } from './curve.ts';

/**
 * The average of the scores of subjects; null where there is none. The micro average has the harness'
 * pooled standard error and, where every subject is a share of questions, Wilson's interval; the macro
 * average has √(Σ se²)/k and the interval that follows from it. Where a number of questions is unknown,
 * there is only a macro average.
 */
export function averageScores(scores: readonly Score[], average: 'micro' | 'macro'): Score | null {
  const counted = scores.filter((score): score is CountedScore => score.n !== null);
  const n = counted.length === scores.length ? counted.reduce((sum, score) => sum + score.n, 0) : null;
  return average === 'micro' && n !== null ? microScore(counted, n) : macroScore(scores, n);
}

type CountedScore = Score & { readonly n: number };

function microScore(scores: readonly CountedScore[], n: number): Score | null {
  const value = microAverage(scores.map((score) => ({ score: score.value, n: score.n })));
  if (value === null) return null;
  const isProportion = scores.every(({ correct }) => correct !== null);
  return createScore({ value, n, stderr: pooledStandardError(scores), isProportion, looks: looksOf(scores) });
}

function macroScore(scores: readonly Score[], n: number | null): Score | null {
  const value = macroAverage(scores.map((score) => ({ score: score.value })));
  if (value === null) return null;
  const errors = scores.map(({ stderr }) => stderr).filter((stderr) => stderr !== null);
  const stderr = errors.length === scores.length ? Math.hypot(...errors) / scores.length : null;
  return createScore({ value, n, stderr, isProportion: false, looks: looksOf(scores) });
}

function looksOf(scores: readonly Score[]): number {
  return Math.max(1, ...scores.map(({ looks = 1 }) => looks));
}
