import { BLOCK_GROUPS, blockInputs, outputRowsInput } from '../graph/graph-values.ts';
import type { Arrangement } from '../graph/graph-values.ts';
import type { InputTensor } from '../session/session-messages.ts';
import type { AttentionBlock } from './attention-block.ts';
import { paddedKeys } from './padded-keys.ts';

/** The position of keys that are padding: beyond every query's. */
const NOWHERE = 2n ** 40n;

/** What {@link arrangeBlocks} fills. */
export interface ArrangeBlocksOptions {
  readonly arrangement: Arrangement;
  /** Rows that go on: each is a query of a block. */
  readonly rows: number;
}

/**
 * The inputs that arrange rows for attention. Blocks are padded, which changes no result, not even in its last bit.
 *
 * @param groups - the blocks of each of {@link BLOCK_GROUPS}
 */
export function arrangeBlocks(
  groups: readonly (readonly AttentionBlock[])[],
  { arrangement, rows }: ArrangeBlocksOptions,
): Record<string, InputTensor> {
  const outputRows = new BigInt64Array(rows);
  const inputs: Record<string, InputTensor> = {};
  let first = 0;
  for (const [index, name] of BLOCK_GROUPS[arrangement].entries()) {
    const blocks = groups[index] ?? [];
    const width = widthOf(blocks);
    Object.assign(inputs, arrangeGroup(blocks, name));
    for (const [block, { queries }] of blocks.entries()) {
      for (const [query, { row }] of queries.entries()) {
        outputRows[row] = BigInt(first + block * width + query);
      }
    }
    first += blocks.length * width;
  }
  return { ...inputs, [outputRowsInput(arrangement)]: { data: outputRows, shape: [rows] } };
}

function arrangeGroup(blocks: readonly AttentionBlock[], name: string): Record<string, InputTensor> {
  const [width, depth] = [widthOf(blocks), paddedKeys(Math.max(...blocks.map(({ keys }) => keys.length)))];
  const queryRows = new BigInt64Array(blocks.length * width);
  const queryPositions = new BigInt64Array(blocks.length * width);
  const keyRows = new BigInt64Array(blocks.length * depth);
  const keyPositions = new BigInt64Array(blocks.length * depth).fill(NOWHERE);
  for (const [block, { queries, keys }] of blocks.entries()) {
    for (const [index, { row, position }] of queries.entries()) {
      queryRows[block * width + index] = BigInt(row);
      queryPositions[block * width + index] = BigInt(position);
    }
    for (const [position, row] of keys.entries()) {
      keyRows[block * depth + position] = BigInt(row);
      keyPositions[block * depth + position] = BigInt(position);
    }
  }
  const names = blockInputs(name);
  const [byQuery, byKey] = [
    [blocks.length, width],
    [blocks.length, depth],
  ];
  return {
    [names.queryRows]: { data: queryRows, shape: byQuery },
    [names.queryPositions]: { data: queryPositions, shape: byQuery },
    [names.keyRows]: { data: keyRows, shape: byKey },
    [names.keyPositions]: { data: keyPositions, shape: byKey },
  };
}

/** Two queries are the fewest: a single row is multiplied by another routine, which rounds in another order. */
function widthOf(blocks: readonly AttentionBlock[]): number {
  return Math.max(2, ...blocks.map(({ queries }) => queries.length));
}
