/**
 * Mean absolute correlation of a series with itself 1 to n/4 − 1 steps later; null where one part is
 * constant or the series is shorter than 8.
 *
 * @example
 * meanAutocorrelation([1, 2, 1, 2, 1, 2, 1, 2]); // 1
 */
export function meanAutocorrelation(values: readonly number[]): number | null {
  const lags = Math.floor(values.length / 4) - 1;
  let sum = 0;
  for (let lag = 1; lag <= lags; lag += 1) {
    const correlation = lagCorrelation(values, lag);
    if (correlation === null) return null;
    sum += Math.abs(correlation);
  }
  return lags < 1 ? null : sum / lags;
}

// Pearson's, without copying: this is what a permutation test spends its time on.
function lagCorrelation(values: readonly number[], lag: number): number | null {
  const n = values.length - lag;
  const meanOfEarly = meanFrom(values, { start: 0, n });
  const meanOfLate = meanFrom(values, { start: lag, n });
  let [early, late, both] = [0, 0, 0];
  for (let index = 0; index < n; index += 1) {
    const x = (values[index] ?? 0) - meanOfEarly;
    const y = (values[index + lag] ?? 0) - meanOfLate;
    early += x * x;
    late += y * y;
    both += x * y;
  }
  if (isConstant(values, { start: 0, n }) || isConstant(values, { start: lag, n })) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(early * late)));
}

interface Part {
  readonly start: number;
  readonly n: number;
}

function meanFrom(values: readonly number[], { start, n }: Part): number {
  let sum = 0;
  for (let index = start; index < start + n; index += 1) sum += values[index] ?? 0;
  return sum / n;
}

function isConstant(values: readonly number[], { start, n }: Part): boolean {
  for (let index = start + 1; index < start + n; index += 1) {
    if (values[index] !== values[start]) return false;
  }
  return true;
}
