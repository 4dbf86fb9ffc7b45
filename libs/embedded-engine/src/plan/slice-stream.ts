import type { StreamNode } from './token-stream.ts';

/** Consecutive tokens of one node that one run computes. */
export interface Piece {
  readonly node: StreamNode;
  /** Positions from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

/** The most that one run may hold. */
export interface RunLimits {
  /** Tokens computed. */
  readonly tokens: number;
  /** Tokens that something is asked of. */
  readonly scored: number;
  /** Sequences that end in it. */
  readonly sequences: number;
}

/** Cuts a stream into runs, each as long as the limits allow. A node may be cut anywhere. */
export function sliceStream(stream: readonly StreamNode[], limits: RunLimits): Piece[][] {
  const runs: Piece[][] = [];
  let room = { ...limits, tokens: 0 };
  for (const node of stream) {
    const end = node.start + node.tokens.length;
    for (let from = node.start; from < end;) {
      if (room.tokens <= 0 || room.scored <= 0 || room.sequences <= 0) {
        runs.push([]);
        room = { ...limits };
      }
      const to = Math.min(end, from + room.tokens, positionOf(node, { from, scored: room.scored }));
      runs.at(-1)?.push({ node, from, to });
      room = {
        tokens: room.tokens - (to - from),
        scored: room.scored - scoredPositions({ node, from, to }).length,
        sequences: room.sequences - (to === end ? node.ends : 0),
      };
      from = to;
    }
  }
  return runs;
}

/** The positions of a piece that something is asked of, each once, in order. */
export function scoredPositions({ node, from, to }: Piece): number[] {
  const positions = node.questions.map(({ position }) => position);
  return [...new Set(positions)].filter((position) => position >= from && position < to);
}

/** The first position behind which more than `scored` positions would have been asked of. */
function positionOf(
  node: StreamNode,
  { from, scored }: { readonly from: number; readonly scored: number },
): number {
  const beyond = scoredPositions({ node, from, to: Infinity })[scored];
  return beyond ?? Infinity;
}
