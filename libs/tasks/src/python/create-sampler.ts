import { mersenneTwister, type NextUint32 } from './mersenne-twister.ts';

/** Draws `count` different items of a list; the order is random too. */
export type Sample = <Item>(items: readonly Item[], count: number) => Item[];

/**
 * Draws as Python's `random.Random(seed).sample` does (`Lib/random.py`, the same since 3.2), call after call.
 *
 * @throws RangeError where more are wanted than there are
 * @example
 * createSampler(1234)(['a', 'b', 'c', 'd', 'e'], 3); // ['d', 'a', 'e']
 */
export function createSampler(seed: number): Sample {
  const next = mersenneTwister(seed);
  return (items, count) => {
    if (count > items.length) throw new RangeError(`${count} wanted of ${items.length}`);
    return items.length <= poolLimit(count)
      ? sampleFromPool(items, { count, next })
      : sampleByIndex(items, { count, next });
  };
}

// Up to this size a copy of the list is cheaper than a set of what was drawn.
function poolLimit(count: number): number {
  return 21 + (count > 5 ? 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 0);
}

interface Drawing {
  readonly count: number;
  readonly next: NextUint32;
}

function sampleFromPool<Item>(items: readonly Item[], { count, next }: Drawing): Item[] {
  const pool = [...items];
  return Array.from({ length: count }, (_, drawn) => {
    const last = pool.length - drawn - 1;
    const index = below(last + 1, next);
    const item = pool[index] as Item;
    pool[index] = pool[last] as Item;
    return item;
  });
}

function sampleByIndex<Item>(items: readonly Item[], { count, next }: Drawing): Item[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(below(items.length, next));
  return [...drawn].map((index) => items[index] as Item);
}

// Python takes as many bits as the limit has, again until the number is below it.
function below(limit: number, next: NextUint32): number {
  const bits = 32 - Math.clz32(limit);
  for (;;) {
    const value = next() >>> (32 - bits);
    if (value < limit) return value;
  }
}
