import type { ConfigFields } from '../config-fields.ts';
import type { ModelConfig } from '../model-config.ts';

/** Where one class of transformers differs from the plain Llama. */
export interface Architecture {
  /** Class of transformers: `LlamaForCausalLM`. */
  readonly name: string;
  /** Heads of keys and values where `num_key_value_heads` is not given; null for as many as of queries. */
  readonly defaultKeyValueHeads: number | null;
  /** `head_dim` where it is not given; null for `hidden_size / num_attention_heads`. */
  readonly defaultHeadSize: number | null;
  readonly traits: (
    fields: ConfigFields,
  ) => Pick<ModelConfig, 'attentionBias' | 'innerBias' | 'normsQueriesAndKeys' | 'windows'>;
}
