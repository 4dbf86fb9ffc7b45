import { BrokenCheckpointError } from '../broken-checkpoint-error.ts';
import type { StoredTensor } from '../safetensors/stored-tensor.ts';
import { decoderWeights, HEAD } from './decoder-weights.ts';
import type { ModelConfig } from './model-config.ts';

/** A checkpoint as its config.json and the headers of its weights describe it. */
export interface CheckWeightsOptions {
  readonly directory: string;
  readonly config: ModelConfig;
  readonly weights: ReadonlyMap<string, StoredTensor>;
}

/**
 * Refuses weights that contradict `config.json`: missing, of other dimensions, of a type that is not read, or more
 * than it speaks of.
 *
 * @throws BrokenCheckpointError
 */
export function checkWeights({ directory, config, weights }: CheckWeightsOptions): void {
  const expected = new Map(decoderWeights(config).map(({ name, shape }) => [name, shape]));
  for (const [name, shape] of expected) {
    const tensor = weights.get(name);
    if (tensor === undefined) {
      const problem = `no weight ${name}, which config.json asks for`;
      throw new BrokenCheckpointError({ file: directory, problem, hint: OTHER_MODEL });
    }
    checkWeight(tensor, shape);
  }
  for (const tensor of weights.values()) {
    if (expected.has(tensor.name) || isUnused(tensor.name)) continue;
    if (tensor.name === HEAD) {
      checkWeight(tensor, [config.vocabularySize, config.hiddenSize]);
      continue;
    }
    const problem = `has a weight ${tensor.name}, which config.json does not ask for`;
    throw new BrokenCheckpointError({ file: tensor.file, problem, hint: OTHER_MODEL });
  }
}

function checkWeight({ name, file, type, shape }: StoredTensor, expected: readonly number[]): void {
  if (typeof type !== 'string') {
    const problem = `${name} is stored as ${type.unknown}: expected F32, F16 or BF16`;
    throw new BrokenCheckpointError({
      file,
      problem,
      hint: 'Evaluate this model with lm_eval: --engine lm-eval',
    });
  }
  if (shape.join() !== expected.join()) {
    const problem = `${name} is [${shape.join(', ')}], by config.json it would be [${expected.join(', ')}]`;
    throw new BrokenCheckpointError({ file, problem, hint: OTHER_MODEL });
  }
}

const OTHER_MODEL = 'Take config.json and the weights from the same checkpoint';

/** Frequencies that old versions of transformers stored; they are computed. */
function isUnused(name: string): boolean {
  return name.endsWith('.rotary_emb.inv_freq');
}
