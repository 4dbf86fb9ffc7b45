/** What {@link pickQuestions} picks by. */
export interface PickOptions {
  readonly count: number;
  /** The first ones where it is not given. */
  readonly seed: number | undefined;
}

/**
 * Some of the questions, in their order: the first, or, with a seed, random ones that are the same
 * for the same seed.
 *
 * @example
 * pickQuestions(['a', 'b', 'c'], { count: 2, seed: undefined }); // ['a', 'b']
 */
export function pickQuestions<Item>(items: readonly Item[], { count, seed }: PickOptions): Item[] {
  if (seed === undefined) return items.slice(0, count);
  const random = mulberry32(seed);
  const picked = items
    .map((_, index) => ({ index, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count);
  const chosen = new Set(picked.map(({ index }) => index));
  return items.filter((_, index) => chosen.has(index));
}

// Mulberry32 by Tommy Ettinger (public domain): one state of 32 bits, enough to shuffle some hundred items.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
