import { rm } from 'node:fs/promises';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { hasCode } from '@evalcurve/errors';
import type { Recipe } from '@evalcurve/evaluation';
import { attemptDirectoryFor } from '@evalcurve/results-tree';
import { newAttemptId } from './attempt-id.ts';
import { checkModel } from './check-model.ts';
import type { SourceCheckpoint } from './checkpoint-source.ts';
import { finishAttempt } from './finish-attempt.ts';
import type { CheckpointReporter } from './reporter.ts';
import { runAttempt } from './run-attempt.ts';
import type { RunSweepOptions, SweepFailure } from './run-sweep.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** One checkpoint of a sweep. */
export interface EvaluateCheckpointOptions extends RunSweepOptions {
  readonly checkpoint: Checkpoint;
  /** With the batch size that the sweep has settled on so far. */
  readonly recipe: Recipe;
  readonly report: CheckpointReporter;
}

/** Whether one checkpoint was evaluated and published. */
export type CheckpointResult =
  | { readonly success: true; readonly pinnedBatchSize: Recipe['batchSize'] }
  | { readonly success: false; readonly failure: SweepFailure };

/**
 * Fetches, evaluates, checks and publishes one checkpoint. Whatever goes wrong with it is its
 * failure and not the sweep's.
 *
 * @throws the signal's reason where the sweep was aborted
 */
export async function evaluateCheckpoint(options: EvaluateCheckpointOptions): Promise<CheckpointResult> {
  const { checkpoint, root, report, signal } = options;
  const attempt = newAttemptId(options.now?.() ?? new Date());
  const attemptDirectory = attemptDirectoryFor({ root, checkpointId: checkpoint.id, attempt });
  const scratchDirectory = `${attemptDirectory}.model`;
  try {
    report.started();
    const target = options.located.get(checkpoint.id) ?? (await options.source.locate(checkpoint, signal));
    await checkModel({ ...options, target });
    const modelDirectory = await fetchModel({ ...options, target, scratchDirectory });
    const ran = await runAttempt({ ...options, target, modelDirectory, attemptDirectory });
    const pinnedBatchSize = await finishAttempt({ ...options, target, ran, attempt, attemptDirectory });
    if (!options.keepDownloads) await options.source.release(target);
    return { success: true, pinnedBatchSize };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return { success: false, failure: report.failed(inWords(error, root)) };
  } finally {
    await rm(scratchDirectory, { recursive: true, force: true });
  }
}

// The disk that the tree is on; that of downloads speaks for itself.
function inWords(error: unknown, root: string): unknown {
  const isFull = hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT');
  return isFull ? new UnwritableOutputError({ root, cause: error, exitCode: 1 }) : error;
}

async function fetchModel(
  options: EvaluateCheckpointOptions & {
    readonly target: SourceCheckpoint;
    readonly scratchDirectory: string;
  },
): Promise<string> {
  const { source, target, scratchDirectory, signal, report } = options;
  return source.fetch(target, {
    scratchDirectory,
    signal,
    onProgress: ({ fetchedBytes, totalBytes }) => {
      report.progress({ phase: 'fetching', done: fetchedBytes, total: totalBytes });
    },
  });
}
