import type { DepthRecord, Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import { attemptDirectoryFor } from '@evalcurve/results-tree';
import { newAttemptId } from './attempt-id.ts';
import type { FetchedCheckpoint } from './fetch-checkpoints.ts';
import { finishAttempt, type FinishedAttempt } from './finish-attempt.ts';
import type { HeldLock } from './hold-lock.ts';
import { isDiskFull } from './is-disk-full.ts';
import { runAttempt } from './run-attempt.ts';
import type { RunSweepOptions } from './run-sweep.ts';
import type { SweepLane } from './sweep-lane.ts';
import { unlessChanged } from './unless-changed.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** One fetched checkpoint, and the device that evaluates it. */
export interface EvaluateCheckpointOptions
  extends FetchedCheckpoint, Pick<RunSweepOptions, 'root' | 'evalcurveVersion' | 'note' | 'signal' | 'now'> {
  readonly lane: SweepLane;
  /** Of the sweep, or of its part. */
  readonly lock: Pick<HeldLock, 'check'>;
  /** With the batch size that the sweep has settled on so far. */
  readonly recipe: Recipe;
  /** Whether the score decides something, and what; null where it is not to. */
  readonly judge: (evaluation: Evaluation) => DepthRecord | null;
}

/** Whether one checkpoint was evaluated and published. */
export type CheckpointResult =
  ({ readonly success: true } & FinishedAttempt) | { readonly success: false; readonly error: unknown };

/**
 * Evaluates, checks and publishes one checkpoint. Whatever goes wrong with it is answered.
 *
 * @throws the signal's reason where the sweep was aborted
 * @throws LockLostError where another process works on this part of the tree by now
 */
export async function evaluateCheckpoint(options: EvaluateCheckpointOptions): Promise<CheckpointResult> {
  const { checkpoint, root, signal, lock, modelDirectory } = options;
  const attempt = newAttemptId(options.now?.() ?? new Date());
  const attemptDirectory = attemptDirectoryFor({ root, checkpointId: checkpoint.id, attempt });
  try {
    const ran = await unlessChanged(modelDirectory, () => runAttempt({ ...options, attemptDirectory }));
    const finished = await finishAttempt({ ...options, ran, attempt, attemptDirectory });
    return { success: true, ...finished };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // Then it is no failure of the checkpoint: a later attempt has cleared this one away.
    await lock.check();
    return { success: false, error: inWords(error, root) };
  }
}

// The disk that the tree is on; that of downloads speaks for itself.
function inWords(error: unknown, root: string): unknown {
  return isDiskFull(error) ? new UnwritableOutputError({ root, cause: error, exitCode: 1 }) : error;
}
