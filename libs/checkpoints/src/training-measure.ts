import type { Checkpoint } from './checkpoint.ts';
import { trainingFlops } from './training-flops.ts';

/** What progress in training is measured by: optimizer steps, tokens seen, or the FLOPs that they took. */
export type TrainingMeasure =
  | { readonly kind: 'step' }
  | { readonly kind: 'tokens' }
  | {
      readonly kind: 'flops';
      /** Of the model. */
      readonly parameters: number;
    };

/**
 * How far training had come at a checkpoint; null where that is not known. Steps of a stage are none, for its
 * counter may have started anew.
 *
 * @example
 * measureTraining(parseCheckpointName('step1000-tokens4B'), { kind: 'flops', parameters: 1e9 }); // 2.4e19
 */
export function measureTraining(
  { step, tokens, stage }: Checkpoint,
  measure: TrainingMeasure,
): number | null {
  switch (measure.kind) {
    case 'step':
      return stage === null ? step : null;
    case 'tokens':
      return tokens;
    case 'flops':
      return tokens === null ? null : trainingFlops({ parameters: measure.parameters, tokens });
  }
}
