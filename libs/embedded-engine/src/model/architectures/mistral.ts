import type { Architecture } from './architecture.ts';

/** Mistral: every layer sees `sliding_window` tokens, all of them where it is null. */
export const mistral: Architecture = {
  name: 'MistralForCausalLM',
  defaultKeyValueHeads: 8,
  defaultHeadSize: null,
  traits: (fields) => ({
    attentionBias: [],
    innerBias: false,
    normsQueriesAndKeys: false,
    windows: Array.from({ length: fields.num_hidden_layers }, () => windowOf(fields.sliding_window)),
  }),
};

/** transformers takes 4,096 where config.json does not say. */
function windowOf(window: number | null | undefined): number | null {
  return window === undefined ? 4096 : window;
}
