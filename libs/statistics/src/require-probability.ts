/**
 * Refuses a number that is no probability.
 *
 * @throws RangeError
 */
export function requireProbability(probability: number): void {
  if (probability >= 0 && probability <= 1) return;
  throw new RangeError(`a probability must be between 0 and 1, got ${probability}`);
}
