import type { Architecture } from './architecture.ts';
import { qwenWindows } from './qwen-windows.ts';

/** Qwen 1.5 to 2.5: biases of queries, keys and values. */
export const qwen2: Architecture = {
  name: 'Qwen2ForCausalLM',
  defaultKeyValueHeads: 32,
  defaultHeadSize: null,
  traits: (fields) => ({
    attentionBias: ['q', 'k', 'v'],
    innerBias: false,
    normsQueriesAndKeys: false,
    windows: qwenWindows(fields),
  }),
};
