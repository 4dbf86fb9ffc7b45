import { z } from 'zod';
import { parseFields } from './config-fields.ts';
import type { ConfigFields } from './config-fields.ts';
import type { RopeConfig, RopeScaling, YarnScaling } from './rope/rope-config.ts';
import { UnsupportedModelError } from '../unsupported-model-error.ts';

/**
 * Reads `rope_scaling` of transformers 4 or `rope_parameters` of 5, and `rope_theta` from wherever it stands.
 *
 * @throws UnsupportedModelError naming the field
 */
export function parseRope(fields: ConfigFields): RopeConfig {
  const place = (fields.rope_scaling ?? null) === null ? 'rope_parameters' : 'rope_scaling';
  const value = fields[place] ?? {};
  const { rope_theta, rope_type, type } = parseFields(headSchema, { value, place: [place] });
  return {
    base: rope_theta ?? fields.rope_theta ?? 10_000,
    scaling: parseScaling(rope_type ?? type ?? 'default', { fields, value, place }),
  };
}

const positive = z.number().positive();

const headSchema = z.looseObject({
  rope_theta: positive.nullish(),
  rope_type: z.string().nullish(),
  type: z.string().nullish(),
  partial_rotary_factor: z.literal(1).nullish(),
});

const linearSchema = z.looseObject({ factor: positive });

const llama3Schema = linearSchema.extend({
  low_freq_factor: positive,
  high_freq_factor: positive,
  original_max_position_embeddings: positive.nullish(),
});

const yarnSchema = z.looseObject({
  factor: positive.nullish(),
  attention_factor: positive.nullish(),
  mscale: z.number().nullish(),
  mscale_all_dim: z.number().nullish(),
  beta_fast: positive.nullish(),
  beta_slow: positive.nullish(),
  original_max_position_embeddings: positive.nullish(),
  truncate: z.boolean().default(true),
});

interface Source {
  readonly fields: ConfigFields;
  readonly value: unknown;
  readonly place: string;
}

function parseScaling(type: string, { fields, value, place }: Source): RopeScaling {
  const source = { value, place: [place] };
  switch (type) {
    case 'default':
      return { type };
    case 'linear':
      return { type, factor: parseFields(linearSchema, source).factor };
    case 'llama3': {
      const parsed = parseFields(llama3Schema, source);
      return {
        type,
        factor: parsed.factor,
        lowFrequencyFactor: parsed.low_freq_factor,
        highFrequencyFactor: parsed.high_freq_factor,
        originalLength: originalLength(parsed.original_max_position_embeddings, fields),
      };
    }
    case 'yarn':
      return parseYarn(parseFields(yarnSchema, source), fields);
    default:
      throw new UnsupportedModelError({
        field: `${place}.rope_type`,
        value: type,
        expected: '"default", "linear", "llama3" or "yarn"',
      });
  }
}

function parseYarn(parsed: z.infer<typeof yarnSchema>, fields: ConfigFields): YarnScaling {
  const length = originalLength(parsed.original_max_position_embeddings, fields);
  const factor = parsed.factor ?? fields.max_position_embeddings / length;
  return {
    type: 'yarn',
    factor,
    betaFast: parsed.beta_fast ?? 32,
    betaSlow: parsed.beta_slow ?? 1,
    originalLength: length,
    attentionFactor: parsed.attention_factor ?? attentionFactor(factor, parsed),
    truncates: parsed.truncate,
  };
}

/** `get_mscale` of transformers. */
function attentionFactor(
  factor: number,
  { mscale, mscale_all_dim }: Pick<z.infer<typeof yarnSchema>, 'mscale' | 'mscale_all_dim'>,
): number {
  const scale = (weight: number) => (factor <= 1 ? 1 : 0.1 * weight * Math.log(factor) + 1);
  return mscale && mscale_all_dim ? scale(mscale) / scale(mscale_all_dim) : scale(1);
}

/** A value beside `rope_scaling` counts more than the one in it, as in transformers. */
function originalLength(inside: number | null | undefined, fields: ConfigFields): number {
  return fields.original_max_position_embeddings ?? inside ?? fields.max_position_embeddings;
}
