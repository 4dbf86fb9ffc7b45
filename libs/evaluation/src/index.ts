export type { DepthRecord } from './depth-record.ts';
export { EngineError } from './engine-error.ts';
export type { EngineErrorOptions, EngineFailure } from './engine-error.ts';
export type {
  EngineDescription,
  EngineOutcome,
  EvaluationContext,
  EvaluationEngine,
  EvaluationPhase,
  EvaluationProgress,
} from './evaluation-engine.ts';
export type { EvaluationRequest } from './evaluation-request.ts';
export { fingerprintOf } from './fingerprint.ts';
export { layoutSchema, modelLocationSchema } from './model-location.ts';
export type { Layout, ModelLocation } from './model-location.ts';
export { recipeDifferences } from './recipe-differences.ts';
export type { RecipeDifference } from './recipe-differences.ts';
export { recipeSchema } from './recipe.ts';
export type { Recipe } from './recipe.ts';
export { runRecordSchema } from './run-record.ts';
export type { RunRecord } from './run-record.ts';
