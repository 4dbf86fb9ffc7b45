import { requireProportion } from './require-proportion.ts';

/** Two runs over the same questions, question by question. */
export interface PairedOutcomes {
  /** Questions that both were asked; above 0. */
  readonly n: number;
  /** Questions that only the second got right. */
  readonly gained: number;
  /** Questions that only the first got right. */
  readonly lost: number;
}

/**
 * Refuses numbers of flips that are not whole or more than there are questions.
 *
 * @throws RangeError
 */
export function requirePairedOutcomes({ n, gained, lost }: PairedOutcomes): void {
  if (![n, gained, lost].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`n, gained and lost must be whole, got ${n}, ${gained} and ${lost}`);
  }
  requireProportion({ successes: gained + lost, n });
}
