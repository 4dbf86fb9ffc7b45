/** A number of successes out of `n` independent trials that each succeed with `probability`. */
export interface BinomialOutcome {
  /** Whole, 0 to `n`. */
  readonly successes: number;
  /** Whole, above 0. */
  readonly n: number;
  /** 0 to 1. */
  readonly probability: number;
}

/**
 * Probability of exactly so many successes, to full double precision for any `n`.
 *
 * Saddle-point expansion of C. Loader, "Fast and accurate computation of binomial probabilities" (2000),
 * which never takes the difference of large log-gammas.
 *
 * @example
 * binomialProbability({ successes: 1, n: 4, probability: 0.25 }); // 0.421875
 */
export function binomialProbability({ successes, n, probability }: BinomialOutcome): number {
  const failures = n - successes;
  if (probability === 0) return successes === 0 ? 1 : 0;
  if (probability === 1) return failures === 0 ? 1 : 0;
  if (successes === 0) return Math.exp(n * Math.log1p(-probability));
  if (failures === 0) return Math.exp(n * Math.log(probability));
  const exponent =
    stirlingError(n) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, n * probability) -
    deviance(failures, n * (1 - probability));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * successes * failures));
}

// x·ln(x/mean) + mean − x; by its series where x is near the mean and the closed form would cancel.
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

// ln(n!) less Stirling's formula for it.
function stirlingError(n: number): number {
  const small = stirlingErrors[n];
  if (small !== undefined) return small;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

const stirlingErrors = [
  0, 0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801,
];
