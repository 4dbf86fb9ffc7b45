import type { Recipe } from '@evalcurve/evaluation';

/** Of the full depth; each asks twice what the one before did, so that asking again costs no more than the last stage alone. */
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];

/**
 * The stages up to a limit: an eighth, a quarter, half and all of it. Each asks the first questions of every task, so that each
 * holds those of the stages before.
 *
 * @example
 * depthLimits(null); // [0.125, 0.25, 0.5, null]
 * depthLimits(100); // [13, 25, 50, 100]
 */
export function depthLimits(limit: Recipe['limit']): Recipe['limit'][] {
  if (limit === null) return SHARES.map((share) => (share === 1 ? null : share));
  if (limit < 1) return SHARES.map((share) => limit * share);
  return [...new Set(SHARES.map((share) => Math.ceil(limit * share)))];
}
