/** How many of `n` questions were answered right. */
export interface Proportion {
  /** 0 to `n`; need not be whole where it was computed from a rounded accuracy. */
  readonly successes: number;
  /** Above 0. */
  readonly n: number;
}

/**
 * Refuses what is no proportion: a defect of the caller, not a user's mistake.
 *
 * @throws RangeError
 */
export function requireProportion({ successes, n }: Proportion): void {
  if (!(Number.isFinite(n) && n > 0)) throw new RangeError(`n must be above 0, got ${n}`);
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`successes must be between 0 and n = ${n}, got ${successes}`);
  }
}
