import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { isSafeModelPath } from './is-safe-model-path.ts';
import { UnsafeModelArgumentError } from './unsafe-model-argument-error.ts';

/** Where one run of lm_eval reads and writes, and on what. */
export interface ArgumentsContext extends Pick<EvaluationContext, 'modelDirectory' | 'outputDirectory'> {
  /** `cuda:0`, `cpu`, `mps`; null leaves the choice to lm_eval. */
  readonly device: string | null;
}

/**
 * The arguments of lm_eval for one checkpoint: long flags and comma lists only, which every
 * version from 0.4.0 to 0.4.13 reads alike.
 *
 * @throws UnsafeModelArgumentError where `--model_args` cannot hold the path or the dtype
 * @example
 * buildArguments(request, { modelDirectory: '/models/iter_0002000', outputDirectory: '/out', device: 'cuda:0' });
 * // ['--model', 'hf', '--model_args', 'pretrained=/models/iter_0002000,dtype=bfloat16', '--tasks', 'mmlu', …]
 */
export function buildArguments(request: EvaluationRequest, context: ArgumentsContext): string[] {
  const { tasks, numFewshot, limit, batchSize, seed, trustRemoteCode } = request.recipe;
  const model = modelArguments(context.modelDirectory, request.recipe.dtype);
  return [
    ...['--model', 'hf', '--model_args', model, '--tasks', tasks.join(',')],
    ...(numFewshot === null ? [] : ['--num_fewshot', String(numFewshot)]),
    ...(limit === null ? [] : ['--limit', String(limit)]),
    ...['--batch_size', String(batchSize)],
    ...(context.device === null ? [] : ['--device', context.device]),
    ...(seed === null ? [] : ['--seed', String(seed)]),
    ...(trustRemoteCode ? ['--trust_remote_code'] : []),
    ...['--log_samples', '--output_path', context.outputDirectory],
  ];
}

function modelArguments(directory: string, dtype: string): string {
  if (!isSafeModelPath(directory)) {
    const expected = 'an absolute path of letters, digits and . _ - + @ ~ / of at most 255 bytes';
    throw new UnsafeModelArgumentError({ argument: 'pretrained', value: directory, expected });
  }
  if (!/^[a-z]\w*$/iu.test(dtype)) {
    throw new UnsafeModelArgumentError({
      argument: 'dtype',
      value: dtype,
      expected: 'a name such as bfloat16',
    });
  }
  return `pretrained=${directory},dtype=${dtype}`;
}
