import { paddedKeys } from './padded-keys.ts';
import type { Piece } from './slice-stream.ts';

/** Lengths of blocks that are tried, in queries. */
const LENGTHS = [16, 32, 48, 64, 96, 128, 192, 256];

/** What a row of keys that is copied into a block costs, in queries that would look at it. */
const COPY_COST = 8;

/** Pieces divided for blocks: those that see few keys, and those that see many. Neither is empty. */
export interface SpanGroups {
  readonly near: readonly Piece[];
  readonly far: readonly Piece[];
}

/**
 * Divides the pieces of a run so that attention is cheapest: short blocks are padded less, long ones copy keys less often,
 * and those of texts that are about equally long belong together.
 */
export function groupSpans(pieces: readonly Piece[]): SpanGroups {
  const ways = LENGTHS.map((length) => split(pieces.flatMap((piece) => divide(piece, length))));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

/** Divides a piece into as few parts of at most `length` as there can be, about equally long. */
function divide(piece: Piece, length: number): Piece[] {
  const { from, to } = piece;
  const count = Math.ceil((to - from) / length);
  const size = Math.ceil((to - from) / count);
  return Array.from({ length: count }, (_, index) => ({
    ...piece,
    from: from + index * size,
    to: Math.min(to, from + (index + 1) * size),
  })).filter((part) => part.from < part.to);
}

/** The cheapest way to make two groups, the second of those that reach farthest. */
function split(parts: readonly Piece[]): SpanGroups & { readonly cost: number } {
  const sorted = [...parts].sort((a, b) => a.to - b.to);
  const last = sorted.at(-1);
  if (sorted.length < 2 || last === undefined) return doubled(sorted);
  const before = costs(sorted);
  const after = costs([...sorted].reverse(), last.to).reverse();
  const sums = before.slice(0, -1).map((cost, index) => cost + (after[index + 1] ?? 0));
  const cost = Math.min(...sums);
  const end = sums.indexOf(cost) + 1;
  return { near: sorted.slice(0, end), far: sorted.slice(end), cost };
}

/** One part alone: its first query is computed in the other group again, since no group may be empty. */
function doubled(parts: readonly Piece[]): SpanGroups & { readonly cost: number } {
  return { near: parts, far: parts.map((part) => ({ ...part, to: part.from + 1 })), cost: 0 };
}

/** What a group costs that ends with each of the parts; `reach` is how far it sees if not just up to that part. */
function costs(parts: readonly Piece[], reach?: number): number[] {
  let width = 0;
  return parts.map(({ from, to }, index) => {
    width = Math.max(width, to - from);
    return (index + 1) * paddedKeys(reach ?? to) * (width + COPY_COST);
  });
}
