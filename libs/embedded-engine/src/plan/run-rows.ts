import type { Piece } from './slice-stream.ts';
import { streamIndex } from './token-stream.ts';
import type { StreamNode } from './token-stream.ts';

/** Where rows of a run are. */
export interface RunRows {
  /** Rows that the run computes. */
  readonly count: number;
  /** The row of the run that computes a position of a piece. */
  readonly rowOf: (piece: Piece, position: number) => number;
  /** For each position of a node's text before `to`: its row in the pool. */
  readonly poolRows: (node: StreamNode, to: number) => number[];
}

/**
 * The rows of a run that computes consecutive pieces of the stream. The pool is what an earlier run left, the positions
 * before the first piece in order, and the run's own rows behind them.
 */
export function runRows(pieces: readonly Piece[]): RunRows {
  const first = pieces[0];
  const begin = first === undefined ? 0 : streamIndex(first.node, first.from);
  const past = first?.from ?? 0;
  return {
    count: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    rowOf: ({ node }, position) => streamIndex(node, position) - begin,
    poolRows: (node, to) => {
      const rows = new Array<number>(to);
      let end = to;
      for (let holder: StreamNode | null = node; holder !== null; holder = holder.parent) {
        for (let position = holder.start; position < end; position += 1) {
          const index = holder.offset + position - holder.start;
          rows[position] = index < begin ? position : past + index - begin;
        }
        end = Math.min(end, holder.start);
      }
      return rows;
    },
  };
}
