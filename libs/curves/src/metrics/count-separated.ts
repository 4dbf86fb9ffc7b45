import { holmAdjust, normalCdf } from '@evalcurve/statistics';

/** How many pairs of checkpoints a metric tells apart. */
export interface Separation {
  /** Pairs whose values over the same questions differ significantly, corrected for all pairs (Holm). */
  readonly told: number;
  readonly pairs: number;
}

const alpha = 0.05;

/**
 * Counts the pairs of columns whose weighted mean difference over the same questions is no noise, by the
 * paired normal test; a value of NaN leaves its question out.
 */
export function countSeparated(columns: readonly Float64Array[], weights: Float64Array): Separation {
  const weighted = columns.map((column) => column.map((value, question) => value * (weights[question] ?? 1)));
  const pValues = weighted.flatMap((to, index) =>
    weighted.slice(0, index).map((from) => pairedPValue({ from, to })),
  );
  return { told: holmAdjust(pValues).filter((pValue) => pValue <= alpha).length, pairs: pValues.length };
}

interface Pair {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

// The weights add up to the number of questions, or nearly so where some have no value.
function pairedPValue({ from, to }: Pair): number {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let question = 0; question < to.length; question += 1) {
    const difference = (to[question] ?? Number.NaN) - (from[question] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    n += 1;
    sum += difference;
    squares += difference * difference;
  }
  if (n < 2 || sum === 0) return 1;
  const variance = squares - (sum * sum) / n;
  return variance > 0 ? 2 * normalCdf(-Math.abs(sum) / Math.sqrt((variance * n) / (n - 1))) : 0;
}
