import type { SweepOutcome } from '@evalcurve/sweep';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/**
 * The flags that evaluate just what failed, with everything else as it was.
 *
 * @example
 * retryArguments(flags, outcome); // ['--preset', 'dense-500m-arch1', '--checkpoints', 'iter_0042000']
 */
export function retryArguments(flags: RunEvaluationArguments, { failed }: SweepOutcome): string[] {
  const values: Readonly<Record<string, string | number | boolean | undefined>> = {
    preset: flags.preset,
    model: flags.model,
    layout: flags.layout,
    revision: flags.revision,
    checkpoints: failed.map(({ id }) => id).join(','),
    tasks: flags.tasks,
    'num-fewshot': flags.numFewshot,
    limit: flags.limit,
    'batch-size': flags.batchSize,
    dtype: flags.dtype,
    seed: flags.seed,
    device: flags.device,
    harness: flags.harness,
    endpoint: flags.endpoint,
    output: flags.output,
    'trust-remote-code': flags.trustRemoteCode,
    'keep-downloads': flags.keepDownloads,
  };
  return Object.entries(values).flatMap(([flag, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${flag}`] : [`--${flag}`, String(value)];
  });
}
