/**
 * Value of a polynomial by Horner's rule, coefficients from the highest power down.
 *
 * @example
 * polynomial([2, 0, 1], 3); // 2·3² + 0·3 + 1 = 19
 */
export function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
