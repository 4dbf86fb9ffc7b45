import { confidenceAcrossLooks, normalQuantile, wilsonInterval } from '@evalcurve/statistics';
import type { Interval, Score } from './curve.ts';

/** What {@link createScore} is told. */
export interface CreateScoreOptions {
  readonly value: number;
  readonly n: number | null;
  readonly stderr: number | null;
  /** Whether the value is a share of questions, so that its spread follows from `n`. */
  readonly isProportion: boolean;
  /**
   * How often it was to be looked at.
   *
   * @default 1
   */
  readonly looks?: number | undefined;
}

/**
 * A score with its interval: Wilson's where the score is a share of a known number of questions, else
 * value ± 1.96 standard errors, else none. A share without a standard error gets the one that the harness
 * would give, √(p(1 − p)/(n − 1)). With several looks the interval is wider, so that those of all looks hold together.
 *
 * @example
 * createScore({ value: 0.25, n: 100, stderr: null, isProportion: true });
 * // { value: 0.25, n: 100, correct: 25, stderr: 0.0435…, interval: { low: 0.175…, high: 0.343… } }
 */
export function createScore(options: CreateScoreOptions): Score {
  const { value, n, stderr, isProportion, looks = 1 } = options;
  const confidence = confidenceAcrossLooks({ confidence: 0.95, looks });
  const looked = looks === 1 ? {} : { looks };
  if (!isProportion || n === null || n <= 0 || value < 0 || value > 1) {
    const interval = stderr === null ? null : around({ value, stderr, confidence });
    return { value, n, correct: null, stderr, interval, ...looked };
  }
  const correct = Math.round(value * n);
  return {
    value,
    n,
    correct,
    stderr: stderr ?? (n > 1 ? Math.sqrt((value * (1 - value)) / (n - 1)) : null),
    interval: wilsonInterval({ successes: correct, n, confidence }),
    ...looked,
  };
}

interface Spread {
  readonly value: number;
  readonly stderr: number;
  readonly confidence: number;
}

function around({ value, stderr, confidence }: Spread): Interval {
  const reach = normalQuantile((1 + confidence) / 2) * stderr;
  return { low: value - reach, high: value + reach };
}
