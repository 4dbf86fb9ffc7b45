import type { Checkpoint } from '@evalcurve/checkpoints';
import type { ModelLocation } from './model-location.ts';
import type { Recipe } from './recipe.ts';

/** One checkpoint and what to ask it. */
export interface EvaluationRequest {
  readonly checkpoint: Checkpoint;
  readonly model: ModelLocation;
  readonly recipe: Recipe;
}
