import { UsageError } from '@evalcurve/cli';

/**
 * Refuses a level of significance that is no probability.
 *
 * @throws UsageError where it is none
 */
export function requireAlpha(alpha: number): void {
  if (alpha > 0 && alpha < 1) return;
  throw new UsageError('--alpha must be above 0 and below 1', { hint: 'Usual are 0.05 and 0.01.' });
}
