/**
 * Takes turns among threads that share the memory: each call gives the next number, counted from 0, to one of them.
 *
 * @example
 * const takeTurn = createTurns(new SharedArrayBuffer(4));
 * [takeTurn(), takeTurn()]; // [0, 1]
 */
export function createTurns(shared: SharedArrayBuffer): () => number {
  const next = new Int32Array(shared);
  return () => Atomics.add(next, 0, 1);
}
