import { expect } from '@jest/globals';

/** Expects two numbers to agree in so many digits, however small they are; zero only equals zero. */
export function expectRelative(
  value: number,
  { expected, digits }: { expected: number; digits: number },
): void {
  if (expected === 0) expect(value).toBe(0);
  else expect(value / expected).toBeCloseTo(1, digits);
}
