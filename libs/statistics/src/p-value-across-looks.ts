import { requireLooks } from './require-looks.ts';
import { requireProbability } from './require-probability.ts';

/** What {@link pValueAcrossLooks} corrects. */
export interface PValueAcrossLooksOptions {
  /** Of the look that was the last one, over all that had been seen by then. */
  readonly pValue: number;
  /** Whole, 1 or more: how many were planned before the first, however many there were. */
  readonly looks: number;
}

/**
 * The p-value that counts where a growing sample is tested again and again, and the looking may stop after any look: each of them
 * spends an equal share of the error.
 *
 * Spending over looks: K. K. G. Lan and D. L. DeMets, "Discrete sequential boundaries for clinical trials", Biometrika 70 (1983).
 * Equal shares by Bonferroni's inequality hold whatever the looks have to do with each other, and where the sample doubles from
 * look to look they ask for hardly more than Lan and DeMets' do (`scripts/simulate_looks.py`).
 *
 * @throws RangeError where this is no probability or no number of looks
 * @example
 * pValueAcrossLooks({ pValue: 0.01, looks: 4 }); // 0.04
 */
export function pValueAcrossLooks({ pValue, looks }: PValueAcrossLooksOptions): number {
  requireProbability(pValue);
  requireLooks(looks);
  return Math.min(1, pValue * looks);
}
