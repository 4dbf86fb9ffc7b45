/** A number together with the prefix that it is counted in. */
export interface ScaledNumber {
  readonly value: number;
  readonly prefix: string;
}

/**
 * Divides by 1000 until one decimal suffices, so that what would be written `1,000.0` gets the next
 * prefix. `prefixes` are ascending; the first is for the number as it is.
 *
 * @example
 * scaleByThousands(2_097_152_000, ['', 'K', 'M', 'B', 'T']); // { value: 2.097152, prefix: 'B' }
 * scaleByThousands(999_960, ['', 'K', 'M']); // { value: 0.99996, prefix: 'M' }
 */
export function scaleByThousands(value: number, prefixes: readonly string[]): ScaledNumber {
  const [prefix = '', ...larger] = prefixes;
  const fits = Math.round(Math.abs(value) * 10) < 10_000;
  return fits || larger.length === 0 ? { value, prefix } : scaleByThousands(value / 1000, larger);
}
