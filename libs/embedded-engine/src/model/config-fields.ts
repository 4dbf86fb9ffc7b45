import { z } from 'zod';
import { UnsupportedModelError } from '../unsupported-model-error.ts';

const size = z.int().positive();
const rope = z.looseObject({}).nullish();

/**
 * The fields of `config.json` that decide what is computed, as transformers 4 and 5 write them. Others, such as
 * dropout, do not matter to scoring.
 */
export const configFieldsSchema = z.looseObject({
  model_type: z.string(),
  architectures: z.array(z.string()).nullish(),
  vocab_size: size,
  hidden_size: size,
  intermediate_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  num_key_value_heads: size.nullish(),
  head_dim: size.nullish(),
  max_position_embeddings: size,
  rms_norm_eps: z.number().positive().default(1e-6),
  hidden_act: z.literal('silu').default('silu'),
  tie_word_embeddings: z.boolean().default(false),
  attention_bias: z.boolean().default(false),
  mlp_bias: z.boolean().default(false),
  rope_theta: z.number().positive().nullish(),
  /** transformers 4 */
  rope_scaling: rope,
  /** transformers 5 */
  rope_parameters: rope,
  partial_rotary_factor: z.literal(1).nullish(),
  original_max_position_embeddings: size.nullish(),
  sliding_window: size.nullish(),
  use_sliding_window: z.boolean().default(false),
  max_window_layers: z.int().nonnegative().nullish(),
  layer_types: z.array(z.enum(['full_attention', 'sliding_attention'])).nullish(),
  quantization_config: z.null().optional(),
});

/** Parsed fields of `config.json`. */
export type ConfigFields = z.infer<typeof configFieldsSchema>;

/**
 * Parses outside data by a schema over (a part of) `config.json`.
 *
 * @param place - path of the part: `rope_scaling`
 * @throws UnsupportedModelError naming the first field that does not fit
 */
export function parseFields<T>(
  schema: z.ZodType<T>,
  { value, place = [] }: { readonly value: unknown; readonly place?: readonly string[] },
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  throw new UnsupportedModelError({
    field: [...place, ...path].join('.') || 'the whole',
    value: path.reduce<unknown>(childOf, value),
    expected: describeIssue(issue),
  });
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** "Invalid input: expected number, received string" without what came, which the error shows itself. */
function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ');
  if (issue?.code === 'too_small') return `more than ${issue.minimum}`;
  if (issue?.code === 'invalid_type') return NAMES[issue.expected] ?? issue.expected;
  return issue?.message ?? 'something else';
}

const NAMES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  null: 'none (quantized weights are not supported)',
};
