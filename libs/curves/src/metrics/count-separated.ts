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
  const weighted = columns.map((column) => weigh(column, weights));
  const pValues = weighted.flatMap((to, index) => pairedPValues(to, weighted.slice(0, index)));
  return { told: holmAdjust(pValues).filter((pValue) => pValue <= alpha).length, pairs: pValues.length };
}

// The weights add up to the number of questions, or nearly so where some have no value.
function weigh(column: Float64Array, weights: Float64Array): Float64Array {
  const weighted = new Float64Array(column.length);
  for (let question = 0; question < column.length; question += 1) {
    weighted[question] = (column[question] ?? Number.NaN) * (weights[question] ?? 1);
  }
  return weighted;
}

function pairedPValues(to: Float64Array, columns: readonly Float64Array[]): number[] {
  const pValues: number[] = [];
  for (let index = 0; index < columns.length; index += 2) {
    const pair = columns.slice(index, index + 2);
    const sums = sumsOfTwo(to, pair);
    pValues.push(...pair.map((from, place) => pValueOf(sums[place] ?? sumsOfKnown(to, from))));
  }
  return pValues;
}

/** Of the values of one column less those of another. */
interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

// Two columns at once: each addition waits for the one before it, and the processor adds for the other meanwhile. Null
// where some question has no value.
function sumsOfTwo(to: Float64Array, [one = to, two = one]: readonly Float64Array[]): (Sums | null)[] {
  const n = to.length;
  let [first, firstSquares, second, secondSquares] = [0, 0, 0, 0];
  for (let question = 0; question < n; question += 1) {
    const value = to[question] ?? Number.NaN;
    const fromOne = value - (one[question] ?? Number.NaN);
    const fromTwo = value - (two[question] ?? Number.NaN);
    first += fromOne;
    second += fromTwo;
    firstSquares += fromOne * fromOne;
    secondSquares += fromTwo * fromTwo;
  }
  return [
    Number.isNaN(first) ? null : { n, sum: first, squares: firstSquares },
    Number.isNaN(second) ? null : { n, sum: second, squares: secondSquares },
  ];
}

function sumsOfKnown(to: Float64Array, from: Float64Array): Sums {
  let [n, sum, squares] = [0, 0, 0];
  for (let question = 0; question < to.length; question += 1) {
    const difference = (to[question] ?? Number.NaN) - (from[question] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    n += 1;
    sum += difference;
    squares += difference * difference;
  }
  return { n, sum, squares };
}

function pValueOf({ n, sum, squares }: Sums): number {
  if (n < 2 || sum === 0) return 1;
  const variance = squares - (sum * sum) / n;
  return variance > 0 ? 2 * normalCdf(-Math.abs(sum) / Math.sqrt((variance * n) / (n - 1))) : 0;
}
