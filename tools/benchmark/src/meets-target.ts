import type { BenchmarkRow, Target } from './benchmark-row.ts';

/** Whether the median is no more than its target. */
export function meetsTarget({ ours, ratio }: BenchmarkRow, target: Target): boolean {
  const judged = target.of === 'ours' ? ours : ratio;
  return judged !== null && judged.median <= target.most;
}
