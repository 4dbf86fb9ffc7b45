/** What {@link mapConcurrently} works on. */
export interface MapConcurrentlyOptions<Item> {
  readonly items: readonly Item[];
  /** How many are worked on at a time. */
  readonly limit: number;
}

/** The results of an asynchronous function for each item, in the items' order. */
export async function mapConcurrently<Item, Result>(
  { items, limit }: MapConcurrentlyOptions<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
