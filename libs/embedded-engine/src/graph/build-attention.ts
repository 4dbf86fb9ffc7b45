import { layerPrefix } from '../model/decoder-weights.ts';
import type { Attend } from './attention-blocks.ts';
import type { DecoderBuilder } from './decoder-builder.ts';
import { INPUT, pastName, presentName } from './graph-values.ts';
import type { Rotate } from './rotary-embedding.ts';

/** What the attention of one layer is built with. */
export interface AttentionOptions {
  readonly layer: number;
  readonly rotate: Rotate;
  readonly attend: Attend;
  /** The rows of the run that go on; null for all. Of the others only keys and values are computed. */
  readonly queryRows: string | null;
}

/** Adds the attention of one layer on normed rows `x`. */
export function buildAttention(
  builder: DecoderBuilder,
  { layer, rotate, attend, queryRows, x }: AttentionOptions & { readonly x: string },
): string {
  const { config } = builder;
  const prefix = `${layerPrefix(layer)}self_attn.`;
  const queryInput = queryRows === null ? x : builder.rows(x, queryRows);
  const queries = rotate({
    x: projectHeads(builder, { x: queryInput, prefix, map: 'q' }),
    heads: config.heads,
    rows: queryRows,
  });
  const keys = rotate({
    x: projectHeads(builder, { x, prefix, map: 'k' }),
    heads: config.keyValueHeads,
    rows: null,
  });
  const values = builder.linear(x, `${prefix}v_proj`);
  const attended = attend({
    queries,
    keys: buildPool(builder, { rows: keys, kind: 'keys', layer }),
    values: buildPool(builder, { rows: values, kind: 'values', layer }),
    window: config.windows[layer] ?? null,
  });
  return builder.linear(attended, `${prefix}o_proj`);
}

/** Queries or keys, normed head by head where the model does so. */
function projectHeads(
  builder: DecoderBuilder,
  { x, prefix, map }: { readonly x: string; readonly prefix: string; readonly map: 'q' | 'k' },
): string {
  const { config } = builder;
  const projected = builder.linear(x, `${prefix}${map}_proj`);
  if (!config.normsQueriesAndKeys) return projected;
  const heads = builder.reshape(projected, [-1, config.headSize]);
  const width = (map === 'q' ? config.heads : config.keyValueHeads) * config.headSize;
  return builder.reshape(builder.norm(heads, `${prefix}${map}_norm.weight`), [-1, width]);
}

/** The rows that an earlier run left with those of this one behind them; some are left for the next run. */
function buildPool(
  { graph, config }: DecoderBuilder,
  given: { readonly rows: string; readonly kind: 'keys' | 'values'; readonly layer: number },
): string {
  const { rows, kind, layer } = given;
  const width = config.keyValueHeads * config.headSize;
  const past = graph.input(pastName(kind, layer), { type: 'float32', shape: ['past', width] });
  const pool = graph.node('Concat', { inputs: [past, rows], attributes: { axis: 0 } });
  const present = graph.node('Gather', {
    inputs: [pool, INPUT.keptRows],
    outputs: [presentName(kind, layer)],
    attributes: { axis: 0 },
  });
  graph.output(present, { type: 'float32', shape: ['kept', width] });
  return pool;
}
