import { upperTail } from './binomial-tail.ts';
import { requireBetween } from './require-between.ts';

/** What {@link detectableDifference} is asked for. */
export interface DetectableDifferenceOptions {
  /** Questions; whole, above 0. */
  readonly n: number;
  /** Probability of a right answer by guessing. */
  readonly probability: number;
  /**
   * Greatest p-value of the one-sided test that counts as a finding.
   *
   * @default 0.05
   */
  readonly alpha?: number;
  /**
   * How often the difference is to be found.
   *
   * @default 0.8
   */
  readonly power?: number;
}

/**
 * The smallest true difference above guessing that so many questions show with the given power, by the
 * exact binomial test; null where no number of right answers would be a finding.
 *
 * @throws RangeError where n is not whole and positive or a probability is not between 0 and 1.
 *
 * @example
 * detectableDifference({ n: 14042, probability: 0.25 }); // 0.00916…
 */
export function detectableDifference({
  n,
  probability,
  alpha = 0.05,
  power = 0.8,
}: DetectableDifferenceOptions): number | null {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`n must be whole and above 0, got ${n}`);
  requireBetween({ name: 'probability', value: probability, low: 0, high: 1 });
  requireBetween({ name: 'alpha', value: alpha, low: 0, high: 1 });
  requireBetween({ name: 'power', value: power, low: 0, high: 1 });
  const successes = fewestSignificant({ n, probability, alpha });
  if (successes > n) return null;
  return probabilityWithPower({ n, successes, power, from: probability }) - probability;
}

function fewestSignificant({
  n,
  probability,
  alpha,
}: {
  n: number;
  probability: number;
  alpha: number;
}): number {
  let low = 0;
  let high = n + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (upperTail({ successes: middle, n, probability }) <= alpha) high = middle;
    else low = middle;
  }
  return high;
}

interface PowerOptions {
  readonly n: number;
  readonly successes: number;
  readonly power: number;
  readonly from: number;
}

// The tail grows with the probability; halving ends where two doubles are neighbours.
function probabilityWithPower({ n, successes, power, from }: PowerOptions): number {
  let low = from;
  let high = 1;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (upperTail({ successes, n, probability: middle }) < power) low = middle;
    else high = middle;
  }
  return high;
}
