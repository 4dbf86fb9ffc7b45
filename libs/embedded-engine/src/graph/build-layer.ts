import { layerPrefix } from '../model/decoder-weights.ts';
import { buildAttention } from './build-attention.ts';
import type { AttentionOptions } from './build-attention.ts';
import { buildFeedForward } from './build-feed-forward.ts';
import type { DecoderBuilder, Residual } from './decoder-builder.ts';

/** What a layer is built with. */
export interface LayerOptions extends AttentionOptions {
  /** `delta` is null before the first layer. */
  readonly residual: { readonly x: string; readonly delta: string | null };
}

/** Adds one layer: attention, then the feed-forward part, each after a norm. */
export function buildLayer(builder: DecoderBuilder, options: LayerOptions): Residual {
  const { layer, queryRows } = options;
  const { x, delta } = options.residual;
  const prefix = layerPrefix(layer);
  const inputNorm = `${prefix}input_layernorm.weight`;
  const before =
    delta === null
      ? { normed: builder.norm(x, inputNorm), sum: x }
      : builder.addAndNorm({ x, delta }, inputNorm);
  const attended = buildAttention(builder, { ...options, x: before.normed });
  const rest = queryRows === null ? before.sum : builder.rows(before.sum, queryRows);
  const after = builder.addAndNorm({ x: rest, delta: attended }, `${prefix}post_attention_layernorm.weight`);
  return { x: after.sum, delta: buildFeedForward(builder, { x: after.normed, prefix: `${prefix}mlp.` }) };
}
