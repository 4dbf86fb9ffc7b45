import type { Recipe } from '@evalcurve/evaluation';

/**
 * The batch size to try after one was too large for the memory; null where there is none smaller.
 *
 * @example
 * halveBatchSize(16); // 8
 * halveBatchSize(1); // null
 * halveBatchSize('auto'); // 8: `auto` starts at 64 and had every size above refused
 */
export function halveBatchSize(batchSize: Recipe['batchSize']): number | null {
  if (batchSize === 'auto') return 8;
  return batchSize === 1 ? null : Math.floor(batchSize / 2);
}
