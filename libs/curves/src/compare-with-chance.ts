import {
  binomialTest,
  detectableDifference,
  normalCdf,
  normalQuantile,
  pValueAcrossLooks,
} from '@evalcurve/statistics';
import type { Score } from './curve.ts';

/** Which way a score is compared with guessing. */
export interface CompareWithChanceOptions {
  readonly chance: number;
  readonly alternative: 'greater' | 'less';
}

/**
 * One-sided p-value of a score against guessing: the exact binomial test where it is a share of a known
 * number of questions, else by its standard error; null where there is neither. Where the score itself decided how many
 * questions were asked, it counts for all looks that were planned.
 */
export function compareWithChance(
  score: Score,
  { chance, alternative }: CompareWithChanceOptions,
): number | null {
  const pValue = pValueOfOneLook(score, { chance, alternative });
  return pValue === null ? null : pValueAcrossLooks({ pValue, looks: score.looks ?? 1 });
}

function pValueOfOneLook(
  { correct, n, stderr, value }: Score,
  { chance, alternative }: CompareWithChanceOptions,
): number | null {
  if (correct !== null && n !== null) {
    return binomialTest({ successes: correct, n, probability: chance, alternative });
  }
  if (stderr === null || stderr === 0) return null;
  const z = (value - chance) / stderr;
  return normalCdf(alternative === 'greater' ? -z : z);
}

/** What {@link detectableAboveChance} is asked for. */
export interface DetectableOptions {
  readonly chance: number;
  /** Greatest p-value that counts, before any correction. */
  readonly alpha: number;
}

/**
 * Smallest true score above guessing that a test of this size would have shown with a power of 80 %; null
 * where it could show none.
 */
export function detectableAboveChance(score: Score, { chance, alpha }: DetectableOptions): number | null {
  const { correct, n, stderr, looks = 1 } = score;
  const share = alpha / looks;
  if (correct !== null && n !== null) return detectableDifference({ n, probability: chance, alpha: share });
  return stderr === null ? null : (normalQuantile(1 - share) + normalQuantile(0.8)) * stderr;
}
