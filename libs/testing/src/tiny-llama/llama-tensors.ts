/** The sizes of a Llama, by the names that its config.json gives them. */
export interface LlamaShape {
  readonly vocab_size: number;
  readonly hidden_size: number;
  readonly intermediate_size: number;
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly num_key_value_heads: number;
}

/** One weight: its name in the file and its dimensions. */
export interface TensorShape {
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * Every weight that transformers' `LlamaForCausalLM` expects, with output embeddings of their own
 * (`tie_word_embeddings: false`).
 */
export function llamaTensors(shape: LlamaShape): TensorShape[] {
  const embeddings = [shape.vocab_size, shape.hidden_size];
  return [
    { name: 'model.embed_tokens.weight', shape: embeddings },
    ...Array.from({ length: shape.num_hidden_layers }, (_, layer) => layerTensors(shape, layer)).flat(),
    { name: 'model.norm.weight', shape: [shape.hidden_size] },
    { name: 'lm_head.weight', shape: embeddings },
  ];
}

function layerTensors(shape: LlamaShape, layer: number): TensorShape[] {
  const { hidden_size: hidden, intermediate_size: inner } = shape;
  const keyValue = (hidden / shape.num_attention_heads) * shape.num_key_value_heads;
  const tensors: Record<string, readonly number[]> = {
    'input_layernorm.weight': [hidden],
    'self_attn.q_proj.weight': [hidden, hidden],
    'self_attn.k_proj.weight': [keyValue, hidden],
    'self_attn.v_proj.weight': [keyValue, hidden],
    'self_attn.o_proj.weight': [hidden, hidden],
    'post_attention_layernorm.weight': [hidden],
    'mlp.gate_proj.weight': [inner, hidden],
    'mlp.up_proj.weight': [inner, hidden],
    'mlp.down_proj.weight': [hidden, inner],
  };
  return Object.entries(tensors).map(([name, dimensions]) => ({
    name: `model.layers.${layer}.${name}`,
    shape: dimensions,
  }));
}
