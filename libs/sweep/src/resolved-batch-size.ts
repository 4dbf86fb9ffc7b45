import type { Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';

/**
 * The integer that an `auto` batch size came to, as the harness recorded it; `auto` where it did not.
 *
 * @example
 * resolvedBatchSize('auto', evaluation); // 64
 */
export function resolvedBatchSize(
  asked: Recipe['batchSize'],
  { batchSize }: Pick<Evaluation, 'batchSize'>,
): Recipe['batchSize'] {
  return asked === 'auto' ? (batchSize ?? 'auto') : asked;
}
