import type { AdaptiveDepth } from './adaptive-depth.ts';

/** An adaptive depth as it is asked for, before it is known what a results tree holds; pure data. */
export interface AskedDepth extends Omit<AdaptiveDepth, 'confidence'> {
  /** Of all that is said in one results tree together. */
  readonly confidence: number;
  /** How many checkpoints the run has, selected or not: a new tree is shared out among them. */
  readonly checkpointsOfRun: number;
}
