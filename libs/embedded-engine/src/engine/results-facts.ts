import type { EngineDescription, EvaluationRequest } from '@evalcurve/evaluation';
import { sanitizeModelName } from '@evalcurve/results';
import type { JsonObject, ResultsFacts } from '@evalcurve/tasks';
import type { CheckpointDescription } from '../checkpoint-scorer.ts';

/** What is known of one evaluation besides its answers. */
export interface EvaluationFacts {
  readonly request: EvaluationRequest;
  readonly model: CheckpointDescription;
  readonly engine: EngineDescription;
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

/** The facts of an evaluation under the names of lm_eval's results files. */
export function resultsFacts({
  request,
  model,
  engine,
  startedAt,
  finishedAt,
}: EvaluationFacts): ResultsFacts {
  const { name } = request.model;
  const { batchSize, limit, seed } = request.recipe;
  return {
    modelName: name,
    modelNameSanitized: sanitizeModelName(name),
    modelArgs: modelArgsOf(request),
    config: {
      model_num_parameters: model.parameters,
      model_dtype: 'float32',
      model_revision: request.model.revision ?? 'main',
      model_sha: request.model.commit ?? '',
      batch_size: String(batchSize),
      batch_sizes: [],
      device: 'cpu',
      use_cache: null,
    },
    limit,
    seed,
    engine: `evalcurve-${engine.name} ${engine.version}`,
    environment: Object.entries(engine.environment)
      .map(([library, version]) => `${library} ${version}`)
      .join(', '),
    tokenizer: {
      tokenizer_pad_token: [model.padToken, String(model.padTokenId ?? 'None')],
      tokenizer_eos_token: [model.endOfTextToken, String(model.endOfTextTokenId ?? 'None')],
      tokenizer_bos_token: [model.beginningToken, String(model.beginningTokenId ?? 'None')],
      eot_token_id: model.endOfTextTokenId,
      max_length: model.maxLength,
    },
    startedAt: startedAt.getTime() / 1000,
    durationSeconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
  };
}

function modelArgsOf({ model }: EvaluationRequest): JsonObject {
  const { name, revision, subfolder } = model;
  return {
    pretrained: name,
    ...(revision !== null && { revision }),
    ...(subfolder !== null && { subfolder }),
    dtype: 'float32',
  };
}
