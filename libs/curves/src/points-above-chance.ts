import { adjustedChancePValues } from './adjusted-chance-p-values.ts';
import type { ChanceVerdictOptions } from './chance-verdict.ts';
import type { Curve, CurvePoint } from './curve.ts';

/**
 * The points that are significantly above guessing, as the verdict on the curve counts them; none where the
 * curve cannot be compared with guessing.
 *
 * @example
 * pointsAboveChance(curve).map(({ checkpoint }) => checkpoint.id); // ['iter_0044000', 'iter_0048000']
 */
export function pointsAboveChance(
  { chance, points }: Curve,
  { alpha = 0.05 }: ChanceVerdictOptions = {},
): CurvePoint[] {
  const pValues = chance === null ? null : adjustedChancePValues(points, { chance, alternative: 'greater' });
  return points.filter((_, index) => (pValues?.[index] ?? 1) <= alpha);
}
