/** A number of pairs that two orders of `n` things without ties order otherwise. */
export interface KendallTailOptions {
  readonly n: number;
  readonly discordant: number;
}

/**
 * Probability that so few pairs or fewer are ordered otherwise where the second order is random.
 *
 * Recurrence over the place of the last thing: M. G. Kendall, "Rank Correlation Methods" (1970), chapter 5.
 *
 * @example
 * kendallTail({ n: 3, discordant: 1 }); // 0.5
 */
export function kendallTail({ n, discordant }: KendallTailOptions): number {
  let probabilities = new Float64Array(discordant + 1);
  probabilities[0] = 1;
  for (let size = 2; size <= n; size += 1) probabilities = withOneMore(probabilities, size);
  return probabilities.reduce((sum, probability) => sum + probability, 0);
}

// The last of `size` things adds 0 to size − 1 pairs, each equally likely.
function withOneMore(before: Float64Array, size: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(before, (_, pairs) => {
    let sum = 0;
    for (let added = 0; added < size && added <= pairs; added += 1) sum += before[pairs - added] ?? 0;
    return sum / size;
  });
}
