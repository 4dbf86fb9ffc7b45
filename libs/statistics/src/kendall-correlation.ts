import type { Correlation } from './correlation.ts';
import { kendallTail } from './kendall-tail.ts';
import { normalCdf } from './normal-cdf.ts';
import type { ValuePairs } from './value-pairs.ts';
import { requireValuePairs } from './value-pairs.ts';

/** The exact distribution takes n³ steps; beyond this the normal one is right to four digits. */
const LARGEST_EXACT = 100;

/**
 * Kendall's τ-b: the share of pairs that both lists order alike less the share that they order otherwise,
 * corrected for ties; null where a list is constant. The two-sided p-value is exact up to 100 values without
 * ties, else normal with the variance for ties, as SciPy's `kendalltau` gives both.
 *
 * M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938), and "The treatment of ties in
 * ranking problems", Biometrika 33 (1945).
 *
 * @throws RangeError where the lists differ in length, hold fewer than two values or one that is no number.
 *
 * @example
 * kendallCorrelation({ x: [1, 2, 3, 4, 5], y: [1, 3, 2, 5, 4] }); // { coefficient: 0.6, pValue: 0.233… }
 */
export function kendallCorrelation({ x, y }: ValuePairs): Correlation | null {
  requireValuePairs({ x, y });
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const [tiesOfX, tiesOfY] = [tieSizes(x), tieSizes(y)];
  const [tiedX, tiedY] = [sumOver(tiesOfX, pairsOf), sumOver(tiesOfY, pairsOf)];
  if (tiedX === pairs || tiedY === pairs) return null;
  const surplus = alikeLessOtherwise({ x, y });
  const coefficient = surplus / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  const isExact = tiedX === 0 && tiedY === 0 && n <= LARGEST_EXACT;
  const pValue = isExact
    ? Math.min(1, 2 * kendallTail({ n, discordant: (pairs - Math.abs(surplus)) / 2 }))
    : 2 * normalCdf(-Math.abs(surplus) / Math.sqrt(varianceWithTies({ n, tiesOfX, tiesOfY })));
  return { coefficient: Math.max(-1, Math.min(1, coefficient)), pValue };
}

function alikeLessOtherwise({ x, y }: ValuePairs): number {
  let surplus = 0;
  for (let i = 1; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      surplus += Math.sign((x[i] ?? 0) - (x[j] ?? 0)) * Math.sign((y[i] ?? 0) - (y[j] ?? 0));
    }
  }
  return surplus;
}

function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

interface Ties {
  readonly n: number;
  readonly tiesOfX: readonly number[];
  readonly tiesOfY: readonly number[];
}

// Kendall, "Rank Correlation Methods" (1970), section 4.5: variance of the surplus without association.
function varianceWithTies({ n, tiesOfX, tiesOfY }: Ties): number {
  const cubic = (t: number): number => t * (t - 1) * (2 * t + 5);
  const triples = (t: number): number => t * (t - 1) * (t - 2);
  const [tiedX, tiedY] = [sumOver(tiesOfX, pairsOf), sumOver(tiesOfY, pairsOf)];
  const main = (cubic(n) - sumOver(tiesOfX, cubic) - sumOver(tiesOfY, cubic)) / 18;
  const ofPairs = (2 * tiedX * tiedY) / (n * (n - 1));
  const ofTriples = n > 2 ? (sumOver(tiesOfX, triples) * sumOver(tiesOfY, triples)) / (9 * triples(n)) : 0;
  return main + ofPairs + ofTriples;
}

function pairsOf(t: number): number {
  return (t * (t - 1)) / 2;
}

function sumOver(sizes: readonly number[], count: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + count(size), 0);
}
