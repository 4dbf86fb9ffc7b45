import type { CheckpointComparison, PartDifference } from '@evalcurve/curves';

/** The parts that a table shows; none where a single one is the whole already. */
export function partsOf(
  { categories, subjects }: CheckpointComparison,
  by: 'category' | 'subject',
): readonly PartDifference[] {
  const parts = by === 'category' ? categories : subjects;
  return parts.length > 1 ? parts : [];
}
