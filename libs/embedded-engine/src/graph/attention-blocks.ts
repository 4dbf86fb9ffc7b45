import type { DecoderBuilder } from './decoder-builder.ts';
import { BLOCK_GROUPS, blockInputs, outputRowsInput } from './graph-values.ts';
import type { Arrangement } from './graph-values.ts';

/** Attention of queries `[rows, heads × headSize]` over the pool; gives rows again. */
export type Attend = (values: {
  readonly queries: string;
  readonly keys: string;
  readonly values: string;
  /** Tokens back that are seen; null for all. */
  readonly window: number | null;
}) => string;

/**
 * Adds the inputs that arrange rows in blocks, and the masks that follow from them. What is masked takes no part to
 * the last bit: its weight is zero.
 */
export function buildAttentionBlocks(builder: DecoderBuilder, arrangement: Arrangement): Attend {
  const { graph, config } = builder;
  const groups = BLOCK_GROUPS[arrangement].map((group) => buildGroup(builder, group));
  const outputRows = graph.input(outputRowsInput(arrangement), {
    type: 'int64',
    shape: [`${arrangement}_rows`],
  });
  const width = config.heads * config.headSize;
  return (values) => {
    const attended = groups.map((attend) => builder.reshape(attend(values), [-1, width]));
    const [only, ...others] = attended;
    const all =
      others.length === 0
        ? (only ?? '')
        : graph.node('Concat', { inputs: attended, attributes: { axis: 0 } });
    return builder.rows(all, outputRows);
  };
}

/** Attention of one group of blocks: `[B, S, heads × headSize]`. */
function buildGroup(builder: DecoderBuilder, group: string): Attend {
  const { graph, config } = builder;
  const names = blockInputs(group);
  const [blocks, queries, keys] = [`${group}_blocks`, `${group}_queries`, `${group}_keys`];
  graph.input(names.queryRows, { type: 'int64', shape: [blocks, queries] });
  graph.input(names.queryPositions, { type: 'int64', shape: [blocks, queries] });
  graph.input(names.keyRows, { type: 'int64', shape: [blocks, keys] });
  graph.input(names.keyPositions, { type: 'int64', shape: [blocks, keys] });
  const masks = new Map<number | null, string>();
  const maskOf = (window: number | null) => {
    const mask = masks.get(window) ?? buildMask(builder, { group, window });
    masks.set(window, mask);
    return mask;
  };
  return (values) =>
    graph.node('Attention', {
      inputs: [
        builder.rows(values.queries, names.queryRows),
        builder.rows(values.keys, names.keyRows),
        builder.rows(values.values, names.keyRows),
        maskOf(values.window),
      ],
      attributes: { q_num_heads: config.heads, kv_num_heads: config.keyValueHeads },
    });
}

/** `[B, 1, S, K]`: 0 where the key is not after the query and within the window, else -∞. */
function buildMask(
  builder: DecoderBuilder,
  { group, window }: { readonly group: string; readonly window: number | null },
): string {
  const { graph } = builder;
  const names = blockInputs(group);
  const queries = graph.node('Unsqueeze', [names.queryPositions, graph.integers([1, 3])]);
  const keys = graph.node('Unsqueeze', [names.keyPositions, graph.integers([1, 2])]);
  let isSeen = graph.node('LessOrEqual', [keys, queries]);
  if (window !== null) {
    const first = graph.node('Sub', [queries, graph.integers(window)]);
    isSeen = graph.node('And', [isSeen, graph.node('Greater', [keys, first])]);
  }
  const [seen, hidden] = [
    graph.floats('mask_seen', Float32Array.of(0)),
    graph.floats('mask_hidden', Float32Array.of(-Infinity)),
  ];
  return graph.node('Where', [isSeen, seen, hidden]);
}
