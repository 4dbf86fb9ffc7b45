import { UnsupportedModelError } from '../unsupported-model-error.ts';
import type { Architecture } from './architectures/architecture.ts';
import { llama } from './architectures/llama.ts';
import { mistral } from './architectures/mistral.ts';
import { qwen2 } from './architectures/qwen2.ts';
import { qwen3 } from './architectures/qwen3.ts';
import { configFieldsSchema, parseFields } from './config-fields.ts';
import type { ConfigFields } from './config-fields.ts';
import type { ModelConfig } from './model-config.ts';
import { parseRope } from './parse-rope.ts';

/** By `model_type`, which is what transformers chooses the class by. */
const ARCHITECTURES: Readonly<Record<string, Architecture>> = { llama, mistral, qwen2, qwen3 };

/**
 * Reads the content of a `config.json`, whether transformers 4 or 5 wrote it. Needs nothing else of the
 * checkpoint, so that a model which is not supported is refused before its weights are fetched.
 *
 * @throws UnsupportedModelError naming the field that is missing or not understood
 *
 * @example
 * parseModelConfig(JSON.parse(await readFile('config.json', 'utf8'))).architecture; // 'LlamaForCausalLM'
 */
export function parseModelConfig(config: unknown): ModelConfig {
  const { model_type: type } = parseFields(configFieldsSchema.pick({ model_type: true }), { value: config });
  const architecture = ARCHITECTURES[type];
  if (architecture === undefined) {
    throw new UnsupportedModelError({ field: 'model_type', value: type, expected: listOf(ARCHITECTURES) });
  }
  const fields = parseFields(configFieldsSchema, { value: config });
  checkClass(fields, architecture);
  const sizes = headsOf(fields, architecture);
  return {
    architecture: architecture.name,
    vocabularySize: fields.vocab_size,
    hiddenSize: fields.hidden_size,
    innerSize: fields.intermediate_size,
    ...sizes,
    normEpsilon: fields.rms_norm_eps,
    maxLength: fields.max_position_embeddings,
    rope: parseRope(fields),
    tiesEmbeddings: fields.tie_word_embeddings,
    ...architecture.traits(fields),
  };
}

function checkClass({ architectures }: ConfigFields, { name }: Architecture): void {
  if ((architectures ?? []).length === 0 || architectures?.includes(name) === true) return;
  throw new UnsupportedModelError({ field: 'architectures', value: architectures, expected: `["${name}"]` });
}

function headsOf(
  fields: ConfigFields,
  architecture: Architecture,
): Pick<ModelConfig, 'heads' | 'keyValueHeads' | 'headSize'> {
  const { hidden_size: hiddenSize, num_attention_heads: heads } = fields;
  const keyValueHeads = fields.num_key_value_heads ?? architecture.defaultKeyValueHeads ?? heads;
  const headSize = fields.head_dim ?? architecture.defaultHeadSize ?? hiddenSize / heads;
  if (!Number.isInteger(headSize) || headSize % 2 !== 0) {
    const expected = `an even number of elements a head, not ${headSize} (hidden_size / num_attention_heads)`;
    throw new UnsupportedModelError({ field: 'head_dim', value: fields.head_dim, expected });
  }
  if (heads % keyValueHeads !== 0) {
    const expected = `a divisor of num_attention_heads (${heads})`;
    throw new UnsupportedModelError({ field: 'num_key_value_heads', value: keyValueHeads, expected });
  }
  return { heads, keyValueHeads, headSize };
}

function listOf(architectures: object): string {
  return Object.keys(architectures)
    .map((type) => `"${type}"`)
    .join(', ');
}
