import type { EvaluationRequest } from '@evalcurve/evaluation';

/** MMLU of one checkpoint in batches of 16, with a limit a subject. */
export function evaluationRequest(recipe: {
  readonly limit: number;
  readonly numFewshot: number;
  /** @default float32 */
  readonly dtype?: 'float32' | 'bfloat16';
}): EvaluationRequest {
  return {
    checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
    model: { name: 'random-llama', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks: ['mmlu'], batchSize: 16, dtype: 'float32', seed: null, trustRemoteCode: false },
      ...recipe,
    },
  };
}
