import type { Proportion } from './require-proportion.ts';
import { requireProportion } from './require-proportion.ts';

/**
 * Refuses what is no whole number of successes out of a whole number of trials.
 *
 * @throws RangeError
 */
export function requireCount({ successes, n }: Proportion): void {
  requireProportion({ successes, n });
  if (Number.isInteger(successes) && Number.isInteger(n)) return;
  throw new RangeError(`successes and n must be whole, got ${successes} and ${n}`);
}
