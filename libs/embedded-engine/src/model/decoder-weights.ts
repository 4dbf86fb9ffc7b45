import type { ModelConfig } from './model-config.ts';

/** Name of a weight in the checkpoint, and the dimensions that `config.json` gives it. */
export interface ExpectedWeight {
  readonly name: string;
  readonly shape: readonly number[];
}

/** The token embedding. */
export const EMBEDDING = 'model.embed_tokens.weight';
/** The output layer; where it is absent and the embeddings are tied, {@link EMBEDDING} is. */
export const HEAD = 'lm_head.weight';
/** The norm before the output layer. */
export const FINAL_NORM = 'model.norm.weight';

/** Start of the names of a layer's weights. */
export function layerPrefix(layer: number): string {
  return `model.layers.${layer}.`;
}

/**
 * The weights of a decoder, as transformers names them for Llama and those that took after it. {@link HEAD} is left
 * out where the embeddings are tied.
 */
export function decoderWeights(config: ModelConfig): ExpectedWeight[] {
  const embedding = [config.vocabularySize, config.hiddenSize];
  return [
    { name: EMBEDDING, shape: embedding },
    ...config.windows.flatMap((_, layer) => layerWeights(config, layerPrefix(layer))),
    { name: FINAL_NORM, shape: [config.hiddenSize] },
    ...(config.tiesEmbeddings ? [] : [{ name: HEAD, shape: embedding }]),
  ];
}

function layerWeights(config: ModelConfig, prefix: string): ExpectedWeight[] {
  const { hiddenSize: hidden, innerSize: inner, headSize } = config;
  const [queries, keys] = [config.heads * headSize, config.keyValueHeads * headSize];
  const shapes: Record<string, readonly number[]> = {
    'input_layernorm.weight': [hidden],
    'post_attention_layernorm.weight': [hidden],
    'self_attn.q_proj.weight': [queries, hidden],
    'self_attn.k_proj.weight': [keys, hidden],
    'self_attn.v_proj.weight': [keys, hidden],
    'self_attn.o_proj.weight': [hidden, queries],
    'mlp.gate_proj.weight': [inner, hidden],
    'mlp.up_proj.weight': [inner, hidden],
    'mlp.down_proj.weight': [hidden, inner],
  };
  for (const map of config.attentionBias) {
    shapes[`self_attn.${map}_proj.bias`] = [{ q: queries, k: keys, v: keys, o: hidden }[map]];
  }
  if (config.innerBias) {
    Object.assign(shapes, { 'mlp.gate_proj.bias': [inner], 'mlp.up_proj.bias': [inner] });
    shapes['mlp.down_proj.bias'] = [hidden];
  }
  if (config.normsQueriesAndKeys) {
    Object.assign(shapes, { 'self_attn.q_norm.weight': [headSize], 'self_attn.k_norm.weight': [headSize] });
  }
  return Object.entries(shapes).map(([name, shape]) => ({ name: prefix + name, shape }));
}
