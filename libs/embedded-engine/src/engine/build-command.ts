import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';

/** Where one evaluation reads and writes, and how much memory it may take. */
export interface BuildCommandOptions extends Pick<EvaluationContext, 'modelDirectory' | 'outputDirectory'> {
  readonly request: EvaluationRequest;
  readonly maxMemoryBytes: number | null;
}

/** The command line of evalcurve that repeats one evaluation by hand. */
export function buildCommand(options: BuildCommandOptions): string[] {
  const { request, modelDirectory, outputDirectory, maxMemoryBytes } = options;
  const { tasks, numFewshot, limit, batchSize, seed } = request.recipe;
  return [
    ...['evalcurve', 'run', '--engine', 'embedded', '--model', modelDirectory, '--tasks', tasks.join(',')],
    ...(numFewshot === null ? [] : ['--num-fewshot', String(numFewshot)]),
    ...(limit === null ? [] : ['--limit', String(limit)]),
    ...['--batch-size', String(batchSize)],
    ...(seed === null ? [] : ['--seed', String(seed)]),
    ...(maxMemoryBytes === null ? [] : ['--max-memory', String(maxMemoryBytes)]),
    ...['--output', outputDirectory],
  ];
}
