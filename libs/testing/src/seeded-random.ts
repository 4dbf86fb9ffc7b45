/** Draws from one reproducible sequence. */
export interface SeededRandom {
  /** The next number, at least 0 and less than 1. */
  readonly next: () => number;
  /** The next draw from the normal distribution of mean 0 and standard deviation 1. */
  readonly nextNormal: () => number;
  /** One of `items`, each equally likely. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** A new array of the same items in random order (Fisher and Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

/**
 * A sequence of pseudo-random numbers that is the same for the same seed on every machine.
 * The generator is Tommy Ettinger's mulberry32; normal draws are by Box and Muller.
 *
 * @param seed - a whole number, or a text that is hashed to one
 *
 * @example
 * seededRandom(7).next() === seededRandom(7).next(); // true
 */
export function seededRandom(seed: number | string): SeededRandom {
  const next = mulberry32(typeof seed === 'number' ? seed : hash(seed));
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    nextNormal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: <T>(items: readonly T[]) => itemAt(items, below(items.length)),
    shuffle: <T>(items: readonly T[]) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [itemAt(shuffled, other), itemAt(shuffled, last)];
      }
      return shuffled;
    },
  };
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  return [...Buffer.from(text)].reduce(
    (state, byte) => Math.imul(state ^ byte, 0x01000193) >>> 0,
    0x811c9dc5,
  );
}

function itemAt<T>(items: readonly T[], index: number): T {
  if (index >= items.length) throw new RangeError(`no item ${index} among ${items.length}`);
  return items[index] as T;
}
