import type { AttentionMap } from '../model-config.ts';
import type { Architecture } from './architecture.ts';

const ALL: readonly AttentionMap[] = ['q', 'k', 'v', 'o'];

/** Llama 1 to 3, SmolLM, SmolLM2 and all others of `model_type: "llama"`. */
export const llama: Architecture = {
  name: 'LlamaForCausalLM',
  defaultKeyValueHeads: null,
  defaultHeadSize: null,
  traits: (fields) => ({
    attentionBias: fields.attention_bias ? ALL : [],
    innerBias: fields.mlp_bias,
    normsQueriesAndKeys: false,
    windows: Array.from({ length: fields.num_hidden_layers }, () => null),
  }),
};
