/**
 * Log-likelihoods as probabilities that add up to 1. NaN where one is NaN or none is above −Infinity.
 *
 * @example
 * softmax(Float64Array.of(Math.log(0.1), Math.log(0.3))); // [0.25, 0.75]
 */
export function softmax(logLikelihoods: Float64Array): Float64Array {
  const highest = logLikelihoods.reduce((most, value) => Math.max(most, value), -Infinity);
  const powers = logLikelihoods.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
