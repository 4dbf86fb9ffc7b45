/**
 * Value below which a share of the ascending values lies, between two of them by their distance: definition
 * 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996), NumPy's default.
 *
 * @example
 * quantileOf(Float64Array.of(1, 2, 4), 0.75); // 3
 */
export function quantileOf(ascending: Float64Array, share: number): number {
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}
