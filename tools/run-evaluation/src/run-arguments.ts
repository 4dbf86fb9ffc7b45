import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/**
 * The words of a command line that gives these flags, as far as they decide what is evaluated and how.
 *
 * @example
 * runArguments({ ...flags, checkpoints: 'iter_0042000' });
 * // ['--preset', 'dense-500m-arch1', '--checkpoints', 'iter_0042000']
 */
export function runArguments(flags: RunEvaluationArguments): string[] {
  const values: Readonly<Record<string, string | number | boolean | undefined>> = {
    preset: flags.preset,
    model: flags.model,
    layout: flags.layout,
    revision: flags.revision,
    checkpoints: flags.checkpoints,
    tasks: flags.tasks,
    'num-fewshot': flags.numFewshot,
    limit: flags.limit,
    'batch-size': flags.batchSize,
    dtype: flags.dtype,
    seed: flags.seed,
    until: flags.until,
    bound: flags.bound,
    device: flags.device,
    engine: flags.engine,
    harness: flags.harness,
    'no-worker': !flags.worker,
    'verify-worker': flags.verifyWorker,
    'share-prefix': flags.sharePrefix,
    data: flags.data,
    'max-memory': flags.maxMemory,
    endpoint: flags.endpoint,
    output: flags.output,
    'trust-remote-code': flags.trustRemoteCode,
    order: flags.order,
    'fetch-ahead': flags.fetchAhead === 1 ? undefined : flags.fetchAhead,
    'limit-rate': flags.limitRate,
    'keep-downloads': flags.keepDownloads === Infinity || flags.keepDownloads,
  };
  return Object.entries(values).flatMap(([flag, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${flag}`] : [`--${flag}`, String(value)];
  });
}
