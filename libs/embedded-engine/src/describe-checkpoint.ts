import type { CheckpointDescription } from './checkpoint-scorer.ts';
import { countParameters } from './model/count-parameters.ts';
import { EMBEDDING } from './model/decoder-weights.ts';
import type { ModelConfig } from './model/model-config.ts';
import { runtimeVersions } from './runtime-versions.ts';
import type { StoredTensor } from './safetensors/stored-tensor.ts';
import type { PromptTokenizer } from './tokens/prompt-tokenizer.ts';

/** Facts of a checkpoint that was checked. */
export function describeCheckpoint(checkpoint: {
  readonly config: ModelConfig;
  readonly weights: ReadonlyMap<string, StoredTensor>;
  readonly tokenizer: PromptTokenizer;
}): CheckpointDescription {
  const { config, weights, tokenizer } = checkpoint;
  const stored = weights.get(EMBEDDING)?.type;
  const { beginning, end, padding } = tokenizer.named;
  return {
    architecture: config.architecture,
    parameters: countParameters(config),
    storedDtype: typeof stored === 'string' ? stored : 'float32',
    maxLength: config.maxLength,
    vocabularySize: config.vocabularySize,
    endOfTextToken: end,
    endOfTextTokenId: tokenizer.idOf(end),
    beginningToken: beginning,
    beginningTokenId: tokenizer.idOf(beginning),
    padToken: padding,
    padTokenId: tokenizer.idOf(padding),
    versions: runtimeVersions(),
  };
}
