import { upperTail } from './binomial-tail.ts';
import { bisectWhole } from './bisect-whole.ts';

/** A one-sided exact binomial test. */
export interface FewestSignificantOptions {
  readonly n: number;
  readonly probability: number;
  readonly alpha: number;
}

/**
 * The fewest successes of `n` whose one-sided exact p-value is at most `alpha`; `n` + 1 where even all are
 * not enough.
 *
 * @example
 * fewestSignificant({ n: 100, probability: 0.25, alpha: 0.05 }); // 33
 */
export function fewestSignificant({ n, probability, alpha }: FewestSignificantOptions): number {
  return bisectWhole({
    low: 1,
    high: n + 1,
    holds: (successes) => upperTail({ successes, n, probability }) <= alpha,
  });
}
