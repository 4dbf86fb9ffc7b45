/** A number and the open interval that it must lie in. */
export interface Bounded {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Refuses a number that is NaN or not strictly between two others.
 *
 * @throws RangeError
 */
export function requireBetween({ name, value, low, high }: Bounded): void {
  if (value > low && value < high) return;
  throw new RangeError(`${name} must be between ${low} and ${high}, got ${value}`);
}
