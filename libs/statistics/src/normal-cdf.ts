import { polynomial } from './polynomial.ts';

/**
 * Probability that a standard normal variable is at most `z`, with a relative error below 1e-13 in both
 * tails.
 *
 * Rational Chebyshev approximations of W. J. Cody, "Rational Chebyshev approximations for the error
 * function", Mathematics of Computation 23 (1969), as arranged for the normal distribution in his
 * Algorithm 715 (ACM TOMS 19, 1993).
 *
 * @example
 * normalCdf(1.96); // 0.97500210485…
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0;
  const distance = Math.abs(z);
  if (distance <= 0.67448975) return 0.5 + z * near(z * z);
  const tail = distance <= Math.sqrt(32) ? middle(distance) : far(distance);
  const outside = tail * gaussian(distance);
  return z > 0 ? 1 - outside : outside;
}

// exp(-z²/2) with z split at sixteenths, so that squaring does not round before the exponential blows it up.
function gaussian(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return Math.exp(-head * head * 0.5) * Math.exp(-(z - head) * (z + head) * 0.5);
}

function near(square: number): number {
  return polynomial(nearNumerator, square) / polynomial(nearDenominator, square);
}

function middle(z: number): number {
  return polynomial(middleNumerator, z) / polynomial(middleDenominator, z);
}

function far(z: number): number {
  const inverse = 1 / (z * z);
  const correction = (inverse * polynomial(farNumerator, inverse)) / polynomial(farDenominator, inverse);
  return (1 / Math.sqrt(2 * Math.PI) - correction) / z;
}

const nearNumerator = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const nearDenominator = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const middleNumerator = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const middleDenominator = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const farNumerator = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const farDenominator = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
