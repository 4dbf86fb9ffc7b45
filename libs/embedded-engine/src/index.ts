export { BrokenCheckpointError } from './broken-checkpoint-error.ts';
export type { BrokenCheckpointErrorOptions } from './broken-checkpoint-error.ts';
export type {
  CheckpointDescription,
  CheckpointScorer,
  ScoreOptions,
  ScoringProgress,
} from './checkpoint-scorer.ts';
export type { Loglikelihood, LoglikelihoodRequest } from './loglikelihood.ts';
export { MemoryBoundError } from './memory-bound-error.ts';
export type { MemoryBoundErrorOptions } from './memory-bound-error.ts';
export type { ModelConfig } from './model/model-config.ts';
export { parseModelConfig } from './model/parse-model-config.ts';
export { NativeRuntimeError } from './native-runtime-error.ts';
export { openCheckpointScorer } from './open-checkpoint-scorer.ts';
export type { OpenCheckpointScorerOptions } from './open-checkpoint-scorer.ts';
export { ScoringError } from './scoring-error.ts';
export { ScoringInputError } from './scoring-input-error.ts';
export { createTokenCache } from './token-cache.ts';
export type { TokenCache } from './token-cache.ts';
export { TokenizerError } from './tokenizer-error.ts';
export type { TokenizerErrorOptions } from './tokenizer-error.ts';
export { UnsupportedModelError } from './unsupported-model-error.ts';
export type { UnsupportedModelErrorOptions } from './unsupported-model-error.ts';
export { createEmbeddedEngine } from './engine/create-embedded-engine.ts';
export type { EmbeddedEngineOptions } from './engine/create-embedded-engine.ts';
