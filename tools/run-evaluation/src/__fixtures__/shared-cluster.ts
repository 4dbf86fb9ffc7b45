import { afterAll, jest } from '@jest/globals';

/**
 * What all tests of a file share: the first that asks for it opens it, and it is stopped after the last. Each test has
 * the time that it takes on a cluster, of which `until` waits at most 150 s.
 *
 * @example
 * const sitDown = sharedCluster(() => openLoginNode({ nodes: 2, ids }));
 */
export function sharedCluster<T extends { readonly stop: () => Promise<void> }>(
  open: () => Promise<T>,
): () => Promise<T> {
  jest.setTimeout(400_000);
  let opened: Promise<T> | null = null;
  afterAll(async () => {
    await (await opened)?.stop();
  });
  return () => (opened ??= open());
}
