import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { ConfidenceInterval } from './wilson-interval.ts';

/** Agreement beyond chance: {@link cohensKappa}. */
export interface CohensKappa extends ConfidenceInterval {
  /** 1 for full agreement, 0 for what the letters' shares alone give. */
  readonly kappa: number;
  readonly stderr: number;
  /** One-sided: probability of so much agreement or more without any association. */
  readonly pValue: number;
}

/**
 * Agreement of answers with the key beyond what the model's and the key's letter shares give by themselves:
 * a model that always says D has 0, however many answers are D. Null where both use one and the same letter
 * only, so that nothing else could have been.
 *
 * J. Cohen, "A coefficient of agreement for nominal scales" (1960); standard errors and 95 % interval by
 * J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa and weighted kappa" (1969).
 *
 * @param table - square: how often letter `row` was given where `column` was right
 * @throws RangeError where the table is not square, has a count below 0, or is empty.
 *
 * @example
 * cohensKappa([[20, 5], [10, 15]]); // { kappa: 0.4, stderr: 0.1269…, low: 0.151…, high: 0.648…, pValue: 0.0019… }
 */
export function cohensKappa(table: readonly (readonly number[])[]): CohensKappa | null {
  const { n, shares, rows, columns } = sharesOf(table);
  const expected = sumOver(rows, (row, index) => row * (columns[index] ?? 0));
  if (expected >= 1) return null;
  const agreed = sumOver(rows, (_, index) => shares[index]?.[index] ?? 0);
  const kappa = (agreed - expected) / (1 - expected);
  const unassociated =
    expected + expected ** 2 - sumOver(rows, (row, i) => row * (columns[i] ?? 0) * (row + (columns[i] ?? 0)));
  const scale = Math.sqrt(n) * (1 - expected);
  const stderr = Math.sqrt(Math.max(0, spread({ shares, rows, columns, kappa, expected }))) / scale;
  const reach = normalQuantile(0.975) * stderr;
  const z = unassociated > 1e-15 ? kappa / (Math.sqrt(unassociated) / scale) : 0;
  return { kappa, stderr, low: kappa - reach, high: kappa + reach, pValue: z === 0 ? 1 : normalCdf(-z) };
}

interface Shares {
  readonly shares: readonly (readonly number[])[];
  /** Sums over each row and each column. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function sharesOf(table: readonly (readonly number[])[]): Shares & { readonly n: number } {
  const counts = table.flat();
  if (table.some((row) => row.length !== table.length) || counts.some((count) => !(count >= 0))) {
    throw new RangeError('the table must be square and hold counts');
  }
  const n = sumOver(counts, (count) => count);
  if (n === 0) throw new RangeError('the table must hold at least one answer');
  const shares = table.map((row) => row.map((count) => count / n));
  return {
    n,
    shares,
    rows: shares.map((row) => sumOver(row, (share) => share)),
    columns: shares.map((_, column) => sumOver(shares, (row) => row[column] ?? 0)),
  };
}

function spread({
  shares,
  rows,
  columns,
  kappa,
  expected,
}: Shares & { readonly kappa: number; readonly expected: number }): number {
  const onDiagonal = sumOver(
    rows,
    (row, i) => (shares[i]?.[i] ?? 0) * (1 - (row + (columns[i] ?? 0)) * (1 - kappa)) ** 2,
  );
  const offDiagonal = sumOver(shares, (row, i) =>
    sumOver(row, (share, j) => (i === j ? 0 : share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2)),
  );
  return onDiagonal + (1 - kappa) ** 2 * offDiagonal - (kappa - expected * (1 - kappa)) ** 2;
}

function sumOver<T>(items: readonly T[], value: (item: T, index: number) => number): number {
  return items.map(value).reduce((sum, each) => sum + each, 0);
}
