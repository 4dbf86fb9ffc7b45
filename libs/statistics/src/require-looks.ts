/**
 * Refuses what is no number of looks at a sample.
 *
 * @throws RangeError
 */
export function requireLooks(looks: number): void {
  if (Number.isInteger(looks) && looks >= 1) return;
  throw new RangeError(`looks must be whole and 1 or more, got ${looks}`);
}
