import { join } from 'node:path';
import { systemErrorReason } from '@evalcurve/errors';
import { fingerprintOf, type DepthRecord, type Recipe, type RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import {
  checkAttempt,
  evaluationDepth,
  PublishError,
  publishAttempt,
  writeRunRecord,
} from '@evalcurve/results-tree';
import { AttemptRejectedError } from './attempt-rejected-error.ts';
import type { EvaluateCheckpointOptions } from './evaluate-checkpoint.ts';
import type { FinishedResult } from './reporter.ts';
import { resolvedBatchSize } from './resolved-batch-size.ts';
import type { RanAttempt } from './run-attempt.ts';

/** An attempt that the engine says it is through with. */
export interface FinishAttemptOptions extends EvaluateCheckpointOptions {
  readonly ran: RanAttempt;
  readonly attempt: string;
  readonly attemptDirectory: string;
}

/** An attempt that was published. */
export interface FinishedAttempt {
  /** The batch size that the rest of the sweep is to use. */
  readonly pinnedBatchSize: Recipe['batchSize'];
  readonly depth: DepthRecord | null;
  readonly finished: FinishedResult;
}

/**
 * Reads the attempt back, checks it against the request, writes `run.json` and publishes it.
 *
 * @returns what there is to report of it
 * @throws AttemptRejectedError where something is missing or wrong in what was written; the attempt is kept
 * @throws LockLostError where another process works on this part of the tree by now; it finds the attempt, or makes its own
 * @throws PublishError where the disk refuses
 */
export async function finishAttempt(options: FinishAttemptOptions): Promise<FinishedAttempt> {
  const { root, checkpoint, recipe, ran, attemptDirectory } = options;
  const { evaluation, warnings } = await checked(options);
  const used = resolvedBatchSize(ran.request.recipe.batchSize, evaluation);
  const pinned = recipe.batchSize === 'auto' ? used : recipe.batchSize;
  const depth = options.judge(evaluation);
  const record = await recordOf(options, { pinned, used, depth });
  await writeRunRecord({ directory: attemptDirectory, record }).catch((cause: unknown) => {
    const target = join(root, checkpoint.id);
    throw new PublishError(systemErrorReason(cause), { attemptDirectory, target, cause });
  });
  await options.lock.check();
  await publishAttempt({ attemptDirectory, root, checkpointId: checkpoint.id });
  const told = depth === null ? evaluation : { ...evaluation, depth: evaluationDepth(depth) };
  return {
    ...{ pinnedBatchSize: pinned, depth },
    finished: { evaluation: told, warnings, batchSize: used },
  };
}

async function checked({ attemptDirectory, ran }: FinishAttemptOptions): Promise<{
  readonly evaluation: Evaluation;
  readonly warnings: readonly string[];
}> {
  const { evaluation, problems } = await checkAttempt({ directory: attemptDirectory, request: ran.request });
  const fatal = problems.filter((problem) => problem.fatal);
  if (evaluation === null || fatal.length > 0) {
    const logFile = join(attemptDirectory, 'evaluation.log');
    throw new AttemptRejectedError({ problems: fatal.map(({ message }) => message), logFile });
  }
  return { evaluation, warnings: [...ran.warnings, ...problems.map(({ message }) => message)] };
}

interface KnownAfterwards {
  /** For the whole sweep. */
  readonly pinned: Recipe['batchSize'];
  /** For this checkpoint, smaller where the memory did not suffice. */
  readonly used: Recipe['batchSize'];
  readonly depth: DepthRecord | null;
}

async function recordOf(
  options: FinishAttemptOptions,
  { pinned, used, depth }: KnownAfterwards,
): Promise<RunRecord> {
  const { checkpoint, target, ran, attempt, lane, evalcurveVersion, report } = options;
  const request = { ...ran.request, recipe: { ...ran.request.recipe, batchSize: pinned } };
  return {
    schemaVersion: 1,
    evalcurveVersion,
    checkpoint,
    model: target.model,
    recipe: request.recipe,
    fingerprint: await fingerprintOf(request),
    engine: lane.description,
    command: [...ran.command],
    batchSizes: [...ran.batchSizes.slice(0, -1), used],
    attempt,
    startedAt: ran.startedAt.toISOString(),
    finishedAt: (options.now?.() ?? new Date()).toISOString(),
    ...(options.note && { note: options.note }),
    ...(depth && { depth }),
    phaseDurationsMs: report.phaseDurationsMs(),
  };
}
