import { blockInputs } from '../graph/graph-values.ts';
import type { InputTensor } from '../session/session-messages.ts';
import type { AttentionBlock } from './attention-block.ts';

/** The position of keys that are padding: beyond every query's. */
const NOWHERE = 2n ** 40n;

/**
 * Keys are padded to a multiple of this, so that a sum over them is made in the same order however long the others are:
 * the runtime adds three or four vector registers of up to 16 values at a time (48 or 64), and cuts products after 128.
 */
const KEY_STEP = 192;

/** What {@link arrangeBlocks} fills. */
export interface ArrangeBlocksOptions {
  readonly prefix: 'all' | 'scored';
  /** Rows that go on: each is a query of exactly one block. */
  readonly rows: number;
}

/**
 * The inputs that arrange rows for attention. Blocks are padded, which changes no result, not even in its last bit. Two
 * queries are the fewest: a single row is multiplied by another routine, which rounds in another order.
 */
export function arrangeBlocks(
  blocks: readonly AttentionBlock[],
  { prefix, rows }: ArrangeBlocksOptions,
): Record<string, InputTensor> {
  const names = blockInputs(prefix);
  const width = Math.max(2, ...blocks.map(({ queries }) => queries.length));
  const longest = Math.max(...blocks.map(({ keys }) => keys.length));
  const depth = Math.ceil(longest / KEY_STEP) * KEY_STEP;
  const queryRows = new BigInt64Array(blocks.length * width);
  const queryPositions = new BigInt64Array(blocks.length * width);
  const keyRows = new BigInt64Array(blocks.length * depth);
  const keyPositions = new BigInt64Array(blocks.length * depth).fill(NOWHERE);
  const outputRows = new BigInt64Array(rows);
  for (const [block, { queries, keys }] of blocks.entries()) {
    for (const [index, { row, position }] of queries.entries()) {
      queryRows[block * width + index] = BigInt(row);
      queryPositions[block * width + index] = BigInt(position);
      outputRows[row] = BigInt(block * width + index);
    }
    for (const [position, row] of keys.entries()) {
      keyRows[block * depth + position] = BigInt(row);
      keyPositions[block * depth + position] = BigInt(position);
    }
  }
  const byQuery = [blocks.length, width];
  const byKey = [blocks.length, depth];
  return {
    [names.queryRows]: { data: queryRows, shape: byQuery },
    [names.queryPositions]: { data: queryPositions, shape: byQuery },
    [names.keyRows]: { data: keyRows, shape: byKey },
    [names.keyPositions]: { data: keyPositions, shape: byKey },
    [names.outputRows]: { data: outputRows, shape: [rows] },
  };
}
