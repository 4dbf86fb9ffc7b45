/** Works on a few things at once, so that the next is there when one is done. */
export interface RunWindow<Item> {
  readonly isFull: () => boolean;
  /** Starts work on an item. */
  readonly add: (item: Item) => void;
  /** Waits until something is done. */
  readonly freed: () => Promise<unknown>;
  /** @throws what the work threw first */
  readonly throwFailure: () => void;
  /** Waits until all is done. @throws what the work threw first */
  readonly finish: () => Promise<void>;
}

/** The most that is under way: one that is computed, one that waits. */
const MOST_AT_ONCE = 2;

/** @param work - done for each item, in the order in which they are added */
export function createRunWindow<Item>(work: (item: Item) => Promise<void>): RunWindow<Item> {
  const working = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    isFull: () => working.size >= MOST_AT_ONCE,
    add: (item) => {
      const done: Promise<void> = work(item)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => working.delete(done));
      working.add(done);
    },
    freed: () => Promise.race(working),
    throwFailure,
    finish: async () => {
      await Promise.all(working);
      throwFailure();
    },
  };
}
