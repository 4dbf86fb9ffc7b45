/** Rounds to six decimals: what a pixel can show, without the noise of binary fractions. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
