import type { Checkpoint } from '@evalcurve/checkpoints';
import type { DepthRecord, Recipe } from '@evalcurve/evaluation';
import type { TreeEntry } from '@evalcurve/results-tree';
import type { AdaptiveDepth } from './depth/adaptive-depth.ts';

/** One checkpoint of a plan. */
export interface PlannedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** What an earlier run published, null where it is still to be evaluated. */
  readonly done: TreeEntry | null;
  /** What an earlier run published of it, where another stage is to follow; else null. */
  readonly begun: DepthRecord | null;
}

/** In which order checkpoints are evaluated: that of training, or first, last, middle, then halves. */
export type SweepOrder = 'training' | 'coarse-to-fine';

/** What a sweep is going to do; pure data. */
export interface SweepPlan {
  readonly modelName: string;
  /** Name of the engine that answers. */
  readonly engine: string;
  /** Its batch size is an integer as soon as any checkpoint of the tree was evaluated with one. */
  readonly recipe: Recipe;
  /** Null where all checkpoints are asked all that the recipe says. */
  readonly depth: AdaptiveDepth | null;
  readonly order: SweepOrder;
  /** In training order, whatever the order of evaluation is. */
  readonly checkpoints: readonly PlannedCheckpoint[];
}
