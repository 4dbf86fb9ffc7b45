import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import type { DatasetSource } from '@evalcurve/tasks';

/** Where one evaluation reads and writes, and how much memory it may take. */
export interface BuildCommandOptions extends Pick<EvaluationContext, 'modelDirectory' | 'outputDirectory'> {
  readonly request: EvaluationRequest;
  readonly maxMemoryBytes: number | null;
  readonly datasets: DatasetSource;
}

/** The command line of evalcurve that repeats one evaluation by hand. */
export function buildCommand(options: BuildCommandOptions): string[] {
  const { request, modelDirectory, outputDirectory, maxMemoryBytes, datasets } = options;
  const isHub = /^https?:/u.test(datasets.place);
  const { tasks, numFewshot, limit, batchSize, seed } = request.recipe;
  return [
    ...['evalcurve', 'run', '--engine', 'embedded', '--model', modelDirectory, '--tasks', tasks.join(',')],
    ...(numFewshot === null ? [] : ['--num-fewshot', String(numFewshot)]),
    ...(limit === null ? [] : ['--limit', String(limit)]),
    ...['--batch-size', String(batchSize)],
    ...(seed === null ? [] : ['--seed', String(seed)]),
    ...(maxMemoryBytes === null ? [] : ['--max-memory', String(maxMemoryBytes)]),
    ...[isHub ? '--endpoint' : '--data', datasets.place],
    ...['--output', outputDirectory],
  ];
}
