import { INPUT } from '../graph/graph-values.ts';
import type { InputTensor } from '../session/session-messages.ts';
import { arrangeBlocks } from './arrange-blocks.ts';
import type { AttentionBlock } from './attention-block.ts';
import { groupSpans } from './group-spans.ts';
import { runRows } from './run-rows.ts';
import type { RunRows } from './run-rows.ts';
import { scoredPositions } from './slice-stream.ts';
import type { Piece } from './slice-stream.ts';

/** One target of a run's results. */
export interface RunTarget {
  /** Index of the scored row. */
  readonly row: number;
  readonly token: number;
  /** Index of the request that asks. */
  readonly request: number;
}

/** One run of the graph: its inputs, and what its results are of. */
export interface PlannedRun {
  /** All but sines and cosines. */
  readonly inputs: Readonly<Record<string, InputTensor>>;
  /** Of the tokens, in their own texts. */
  readonly positions: readonly number[];
  /** In the order of the results. */
  readonly targets: readonly RunTarget[];
}

/** The pieces that one run computes, and where the next one goes on. */
export interface PlanRunOptions {
  readonly pieces: readonly Piece[];
  /** Null after the last. */
  readonly next: Piece | null;
}

/** Turns consecutive pieces of the stream into the inputs of one run. */
export function planRun({ pieces, next }: PlanRunOptions): PlannedRun {
  const rows = runRows(pieces);
  const { near, far } = groupSpans(pieces);
  const scored = scoredOf(pieces);
  const targets = scored.flatMap(({ piece, position }, row) =>
    piece.node.questions
      .filter((question) => question.position === position)
      .map(({ target, request }) => ({ row, token: target, request })),
  );
  // A graph without a scored row is of no use: where nothing is asked the first row is scored for nobody.
  const going = scored.length === 0 ? pieces.slice(0, 1).map(firstOf) : scored;
  return {
    inputs: {
      [INPUT.tokens]: list(pieces.flatMap(tokensOf)),
      [INPUT.scoredRows]: list(going.map(({ piece, position }) => rows.rowOf(piece, position))),
      [INPUT.keptRows]: list(next === null ? [] : rows.poolRows(next.node, next.from)),
      [INPUT.targets]: {
        ...list(targets.flatMap(({ row, token }) => [row, token])),
        shape: [targets.length, 2],
      },
      ...arrangeBlocks([blocksOf(near, rows), blocksOf(far, rows)], { arrangement: 'all', rows: rows.count }),
      ...arrangeBlocks([scoredBlocks(going, rows)], { arrangement: 'scored', rows: going.length }),
    },
    positions: pieces.flatMap(({ from, to }) => range(from, to)),
    targets,
  };
}

interface ScoredPosition {
  readonly piece: Piece;
  readonly position: number;
}

function scoredOf(pieces: readonly Piece[]): ScoredPosition[] {
  return pieces.flatMap((piece) => scoredPositions(piece).map((position) => ({ piece, position })));
}

function firstOf(piece: Piece): ScoredPosition {
  return { piece, position: piece.from };
}

function tokensOf({ node, from, to }: Piece): readonly number[] {
  return node.tokens.slice(from - node.start, to - node.start);
}

function blocksOf(spans: readonly Piece[], rows: RunRows): AttentionBlock[] {
  return spans.map((span) => ({
    queries: range(span.from, span.to).map((position) => ({ row: rows.rowOf(span, position), position })),
    keys: rows.poolRows(span.node, span.to),
  }));
}

/** One block for each piece with scored rows; its queries are counted among the scored rows. */
function scoredBlocks(scored: readonly ScoredPosition[], rows: RunRows): AttentionBlock[] {
  const byPiece = new Map<Piece, { readonly row: number; readonly position: number }[]>();
  for (const [row, { piece, position }] of scored.entries()) {
    byPiece.set(piece, [...(byPiece.get(piece) ?? []), { row, position }]);
  }
  return [...byPiece].map(([piece, queries]) => ({
    queries,
    keys: rows.poolRows(piece.node, (queries.at(-1)?.position ?? 0) + 1),
  }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function list(values: readonly number[]): InputTensor {
  return { data: BigInt64Array.from(values, BigInt), shape: [values.length] };
}
