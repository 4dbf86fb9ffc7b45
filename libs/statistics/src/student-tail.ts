/** A value of Student's t. */
export interface StudentTailOptions {
  readonly t: number;
  /** Whole, above 0. */
  readonly degreesOfFreedom: number;
}

/**
 * Probability that Student's t is greater than the given one, with a relative error below 1e-12 however
 * small it is.
 *
 * Half the regularized incomplete beta function at ν/(ν + t²), by its continued fraction: M. Abramowitz and
 * I. Stegun, "Handbook of Mathematical Functions" (1964), 26.5.8 and 26.7.1, evaluated by Lentz's method.
 *
 * @throws RangeError where the degrees of freedom are not whole and positive.
 *
 * @example
 * studentTail({ t: 2, degreesOfFreedom: 10 }); // 0.03669…
 */
export function studentTail({ t, degreesOfFreedom }: StudentTailOptions): number {
  if (!(Number.isInteger(degreesOfFreedom) && degreesOfFreedom > 0)) {
    throw new RangeError(`degrees of freedom must be whole and above 0, got ${degreesOfFreedom}`);
  }
  if (Number.isNaN(t)) return Number.NaN;
  if (t < 0) return 1 - studentTail({ t: -t, degreesOfFreedom });
  if (t === 0) return 0.5;
  if (t === Infinity) return 0;
  return outside(t * t, degreesOfFreedom) / 2;
}

// Probability that t² is greater. The fraction converges fast below the mean of the beta distribution only.
function outside(square: number, nu: number): number {
  const a = nu / 2;
  const x = nu / (nu + square);
  const scale =
    (Math.exp(-a * Math.log1p(square / nu)) * Math.sqrt(square / (nu + square))) / betaWithHalf(nu);
  if (x < (a + 1) / (a + 2.5)) return (scale * continuedFraction({ a, b: 0.5, x })) / a;
  return 1 - (scale * continuedFraction({ a: 0.5, b: a, x: square / (nu + square) })) / 0.5;
}

// B(ν/2, 1/2), from B(1/2, 1/2) = π or B(1, 1/2) = 2 upwards, as B(a + 1, b) = B(a, b)·a/(a + b).
function betaWithHalf(nu: number): number {
  let value = nu % 2 === 1 ? Math.PI : 2;
  for (let a = nu % 2 === 1 ? 0.5 : 1; a < nu / 2; a += 1) value *= a / (a + 0.5);
  return value;
}

interface FractionOptions {
  readonly a: number;
  readonly b: number;
  readonly x: number;
}

function continuedFraction({ a, b, x }: FractionOptions): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON * 2) return value;
  }
}
