import type { EvaluationRequest, RunRecord } from '@evalcurve/evaluation';
import { createBatchSizePin } from './batch-size-pin.ts';
import { checkModel } from './check-model.ts';
import { checkRoom } from './check-room.ts';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { createDownloadKeeper } from './download-keeper.ts';
import { evaluationOrder } from './evaluation-order.ts';
import { acquireLock } from './lock.ts';
import { prepareData } from './prepare-data.ts';
import { publishFinishedAttempts } from './publish-finished-attempts.ts';
import { createReporter } from './reporter.ts';
import { runLanes } from './run-lanes.ts';
import type { SweepEvent } from './sweep-event.ts';
import type { SweepLane } from './sweep-lane.ts';
import { openLedger } from './sweep-ledger.ts';
import type { SweepPlan } from './sweep-plan.ts';
import { createWorkQueue } from './work-queue.ts';

/** What {@link runSweep} works with. */
export interface RunSweepOptions {
  readonly plan: SweepPlan;
  /** The results tree. */
  readonly root: string;
  readonly source: CheckpointSource;
  /** Located already, by checkpoint id; others are located when their turn comes. */
  readonly located: ReadonlyMap<string, SourceCheckpoint>;
  /** One a device; they share the work. */
  readonly lanes: readonly [SweepLane, ...SweepLane[]];
  readonly evalcurveVersion: string;
  /** To be said wherever the scores are shown; goes into each `run.json`. */
  readonly note?: RunRecord['note'];
  /** How many checkpoints are fetched before a device is free for them; 0 fetches each when its turn has come. */
  readonly fetchAhead: number;
  /** How many downloads are kept after their evaluation, the last ones; may be `Infinity`. */
  readonly keepDownloads: number;
  readonly signal: AbortSignal;
  readonly onEvent: (event: SweepEvent) => void;
  readonly now?: () => Date;
}

/** One checkpoint that could not be evaluated. */
export interface SweepFailure {
  readonly id: string;
  readonly reason: string;
  readonly hint: string | undefined;
  readonly logFile: string | null;
}

/** How a sweep ended. */
export interface SweepOutcome {
  readonly evaluated: readonly string[];
  readonly doneBefore: readonly string[];
  readonly failed: readonly SweepFailure[];
}

/**
 * Evaluates what a plan has left, each checkpoint in a private attempt folder that is published by
 * one rename only after it was read back and checked. The next ones are fetched meanwhile. One that
 * fails does not stop the others, nor does a device.
 *
 * @throws UnsupportedModelError and the like where the engine cannot evaluate such a model; nothing was written then
 * @throws NoRoomError where the disk cannot hold what is to be fetched; nothing was written then
 * @throws UnknownTaskError, EngineError where the tasks or their data cannot be had; nothing was written then
 * @throws SweepRunningError where another sweep works on the tree
 * @throws UnwritableOutputError where the tree cannot be written; everything finished is kept
 * @throws the signal's reason where it was aborted; everything finished is kept
 */
export async function runSweep(options: RunSweepOptions): Promise<SweepOutcome> {
  const lock = await acquireLock(options.root);
  try {
    await prepareFirst(options);
    const plan = await publishFinishedAttempts(options);
    return await evaluatePlan({ ...options, plan });
  } finally {
    await Promise.all(options.lanes.map(async ({ engine }) => engine.close?.()));
    await lock.release();
  }
}

// What would fail every checkpoint alike is found out before anything is written: a model that the engine cannot evaluate, a disk that is too small, a missing dataset, an unknown task.
async function prepareFirst(options: RunSweepOptions): Promise<void> {
  const { plan, located, lanes, source, signal } = options;
  const waiting = evaluationOrder(plan);
  const targets = waiting.flatMap(({ id }) => located.get(id) ?? []);
  const [checkpoint] = waiting;
  const target = checkpoint && located.get(checkpoint.id);
  if (!checkpoint || !target) return;
  const { engine } = lanes[0];
  await checkModel({ engine, source, signal, target });
  await checkRoom({ ...options, targets });
  const request: EvaluationRequest = { checkpoint, model: target.model, recipe: plan.recipe };
  const report = createReporter(options).forCheckpoint(checkpoint);
  await prepareData({ engine, signal, request, report });
}

async function evaluatePlan(options: RunSweepOptions): Promise<SweepOutcome> {
  const { plan, source, keepDownloads } = options;
  const reporter = createReporter(options);
  const ledger = openLedger(options);
  for (const { checkpoint, done } of plan.checkpoints) {
    if (done) reporter.forCheckpoint(checkpoint).doneBefore(done);
  }
  try {
    await runLanes({
      ...options,
      ...{ queue: createWorkQueue(), reporter, ledger },
      batchSizePin: createBatchSizePin(plan.recipe.batchSize),
      keeper: createDownloadKeeper(source, keepDownloads),
    });
  } finally {
    await ledger.close();
  }
  return ledger.outcome();
}
