import type { Architecture } from './architecture.ts';
import { qwenWindows } from './qwen-windows.ts';

/** Qwen 3, dense: queries and keys are normed head by head. */
export const qwen3: Architecture = {
  name: 'Qwen3ForCausalLM',
  defaultKeyValueHeads: 32,
  defaultHeadSize: 128,
  traits: (fields) => ({
    attentionBias: fields.attention_bias ? ['q', 'k', 'v', 'o'] : [],
    innerBias: false,
    normsQueriesAndKeys: true,
    windows: qwenWindows(fields),
  }),
};
