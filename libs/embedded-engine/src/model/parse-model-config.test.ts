import { expect, it } from '@jest/globals';
import { UnsupportedModelError } from '../unsupported-model-error.ts';
import { parseModelConfig } from './parse-model-config.ts';

const LLAMA = {
  ...{ model_type: 'llama', architectures: ['LlamaForCausalLM'], vocab_size: 100, hidden_size: 64 },
  ...{ intermediate_size: 96, num_hidden_layers: 2, num_attention_heads: 4, max_position_embeddings: 2048 },
};

it('fills in what a plain Llama does not say', () => {
  expect(parseModelConfig(LLAMA)).toEqual({
    ...{ architecture: 'LlamaForCausalLM', vocabularySize: 100, hiddenSize: 64, innerSize: 96 },
    ...{
      heads: 4,
      keyValueHeads: 4,
      headSize: 16,
      normEpsilon: 1e-6,
      maxLength: 2048,
      tiesEmbeddings: false,
    },
    rope: { base: 10_000, scaling: { type: 'default' } },
    ...{ attentionBias: [], innerBias: false, normsQueriesAndKeys: false, windows: [null, null] },
  });
});

it('knows what sets Mistral and Qwen apart', () => {
  const shape = { ...LLAMA, architectures: null, num_attention_heads: 32, head_dim: 4 };
  expect(parseModelConfig({ ...shape, model_type: 'mistral' })).toMatchObject({
    keyValueHeads: 8,
    windows: [4096, 4096],
  });
  expect(parseModelConfig({ ...shape, model_type: 'mistral', sliding_window: null }).windows).toEqual([
    null,
    null,
  ]);
  expect(parseModelConfig({ ...shape, model_type: 'qwen2' })).toMatchObject({
    attentionBias: ['q', 'k', 'v'],
    windows: [null, null],
  });
  const sliding = { model_type: 'qwen3', use_sliding_window: true, sliding_window: 9, max_window_layers: 1 };
  expect(parseModelConfig({ ...shape, ...sliding })).toMatchObject({
    normsQueriesAndKeys: true,
    windows: [null, 9],
  });
  const typed = { ...sliding, layer_types: ['sliding_attention', 'full_attention'] };
  expect(parseModelConfig({ ...shape, ...typed }).windows).toEqual([9, null]);
});

it('reads how positions are stretched, as transformers 4 and 5 write it', () => {
  const rope = (fields: object) => parseModelConfig({ ...LLAMA, ...fields }).rope;
  expect(rope({ rope_theta: 5e5, rope_scaling: { type: 'linear', factor: 4 } })).toEqual({
    base: 5e5,
    scaling: { type: 'linear', factor: 4 },
  });
  const llama3 = {
    factor: 8,
    low_freq_factor: 1,
    high_freq_factor: 4,
    original_max_position_embeddings: 512,
  };
  expect(rope({ rope_parameters: { rope_type: 'llama3', rope_theta: 7, ...llama3 } })).toEqual({
    base: 7,
    scaling: {
      type: 'llama3',
      factor: 8,
      lowFrequencyFactor: 1,
      highFrequencyFactor: 4,
      originalLength: 512,
    },
  });
  expect(rope({ rope_scaling: { rope_type: 'yarn', factor: 4 } }).scaling).toEqual({
    ...{ type: 'yarn', factor: 4, betaFast: 32, betaSlow: 1, originalLength: 2048, truncates: true },
    attentionFactor: 0.1 * Math.log(4) + 1,
  });
});

it.each([
  [{ model_type: 'gpt2' }, 'model_type', '"gpt2"'],
  [{ model_type: undefined }, 'model_type', 'missing'],
  [
    { architectures: ['LlamaForSequenceClassification'] },
    'architectures',
    '["LlamaForSequenceClassification"]',
  ],
  [{ hidden_act: 'gelu' }, 'hidden_act', '"gelu"'],
  [{ max_position_embeddings: undefined }, 'max_position_embeddings', 'missing'],
  [{ vocab_size: 0 }, 'vocab_size', '0'],
  [{ head_dim: 15 }, 'head_dim', '15'],
  [{ num_key_value_heads: 3 }, 'num_key_value_heads', '3'],
  [{ rope_scaling: { rope_type: 'dynamic', factor: 2 } }, 'rope_scaling.rope_type', '"dynamic"'],
  [{ rope_parameters: { rope_type: 'linear' } }, 'rope_parameters.factor', 'missing'],
  [{ partial_rotary_factor: 0.5 }, 'partial_rotary_factor', '0.5'],
  [{ quantization_config: { quant_method: 'awq' } }, 'quantization_config', '{"quant_method":"awq"}'],
])('refuses %j and names %s', (fields, field, value) => {
  const parse = () => parseModelConfig({ ...LLAMA, ...fields });
  expect(parse).toThrow(UnsupportedModelError);
  expect(parse).toThrow(`config.json: ${field} is ${value}: the embedded engine expects `);
});

it('refuses what is not an object', () => {
  expect(() => parseModelConfig(null)).toThrow(
    'config.json: the whole is null: the embedded engine expects an object',
  );
});
