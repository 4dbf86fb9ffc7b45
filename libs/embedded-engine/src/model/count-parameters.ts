import { decoderWeights } from './decoder-weights.ts';
import type { ModelConfig } from './model-config.ts';

/** Weights of a model, those of tied embeddings once. */
export function countParameters(config: ModelConfig): number {
  return decoderWeights(config).reduce(
    (sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1),
    0,
  );
}
