import { holmAdjust } from '@evalcurve/statistics';
import { compareWithChance, type CompareWithChanceOptions } from './compare-with-chance.ts';
import type { CurvePoint } from './curve.ts';

/**
 * The p-value of each point against guessing, adjusted for their number (Holm); null where one of them has
 * none.
 */
export function adjustedChancePValues(
  points: readonly CurvePoint[],
  options: CompareWithChanceOptions,
): number[] | null {
  const pValues = points.map(({ score }) => compareWithChance(score, options));
  const known = pValues.filter((pValue) => pValue !== null);
  return known.length === pValues.length ? holmAdjust(known) : null;
}
