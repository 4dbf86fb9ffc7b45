import type { RunRecord } from '@evalcurve/evaluation';
import { createBatchSizePin } from './batch-size-pin.ts';
import { checkModel } from './check-model.ts';
import { checkRoom } from './check-room.ts';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { createDownloadKeeper } from './download-keeper.ts';
import { evaluationOrder } from './evaluation-order.ts';
import type { HeldLock } from './hold-lock.ts';
import { acquireLock } from './lock.ts';
import { noteProgress } from './note-progress.ts';
import { prepareData } from './prepare-data.ts';
import { publishFinishedAttempts } from './publish-finished-attempts.ts';
import { createReporter } from './reporter.ts';
import { runLanes } from './run-lanes.ts';
import type { SweepEvent } from './sweep-event.ts';
import type { SweepLane } from './sweep-lane.ts';
import { openLedger } from './sweep-ledger.ts';
import type { SweepPart } from './sweep-part.ts';
import type { SweepPlan } from './sweep-plan.ts';
import { createWorkQueue } from './work-queue.ts';

/** What is to be evaluated, and where it comes from. */
export interface SweepRound {
  readonly plan: SweepPlan;
  readonly source: CheckpointSource;
  /** Located already, by checkpoint id; others are located when their turn comes. */
  readonly located: ReadonlyMap<string, SourceCheckpoint>;
}

/** What {@link runSweep} works with. */
export interface RunSweepOptions extends SweepRound {
  /** The results tree. */
  readonly root: string;
  /** One a device; they share the work. */
  readonly lanes: readonly [SweepLane, ...SweepLane[]];
  readonly evalcurveVersion: string;
  /** Left out where this is the only process that writes into the tree. */
  readonly part?: SweepPart | undefined;
  /** To be said wherever the scores are shown; goes into each `run.json`. */
  readonly note?: RunRecord['note'];
  /** How many checkpoints are fetched before a device is free for them; 0 fetches each when its turn has come. */
  readonly fetchAhead: number;
  /** How many downloads are kept after their evaluation, the last ones; may be `Infinity`. */
  readonly keepDownloads: number;
  readonly signal: AbortSignal;
  readonly onEvent: (event: SweepEvent) => void;
  /** Asked for more after each round, with how it ended; null ends the sweep. It ends after one round where this is left out. */
  readonly nextRound?: (outcome: SweepOutcome) => Promise<SweepRound | null>;
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
 * @throws LockLostError where a later attempt at the same part has taken over; everything finished is kept
 * @throws UnwritableOutputError where the tree cannot be written; everything finished is kept
 * @throws the signal's reason where it was aborted; everything finished is kept
 */
export async function runSweep(options: RunSweepOptions): Promise<SweepOutcome> {
  const lock = await acquireLock(options.root, options.part);
  const progress = noteProgress({ ...options, lock });
  const onEvent = (event: SweepEvent): void => {
    progress.note(event);
    options.onEvent(event);
  };
  try {
    return await runRounds({ ...options, onEvent, lock });
  } finally {
    await progress.close();
    await Promise.all(options.lanes.map(async ({ engine }) => engine.close?.()));
    await lock.release();
  }
}

async function runRounds(options: RunSweepOptions & { readonly lock: HeldLock }): Promise<SweepOutcome> {
  const outcomes: SweepOutcome[] = [];
  let isPrepared = false;
  for (let round: SweepRound | null = options; round;) {
    const current = { ...options, ...round };
    isPrepared ||= await prepareFirst(current);
    const plan = await publishFinishedAttempts(current);
    const isFirst = outcomes.length === 0;
    if (isFirst) tellWhatIsDone({ ...current, plan });
    const outcome = await evaluatePlan({ ...current, plan });
    outcomes.push(isFirst ? outcome : { ...outcome, doneBefore: [] });
    round = (await options.nextRound?.(outcome)) ?? null;
  }
  return {
    evaluated: outcomes.flatMap(({ evaluated }) => evaluated),
    doneBefore: outcomes.flatMap(({ doneBefore }) => doneBefore),
    failed: failedAtLast(outcomes),
  };
}

// One that failed may have succeeded in a later round.
function failedAtLast(outcomes: readonly SweepOutcome[]): SweepFailure[] {
  const failed = new Map<string, SweepFailure>();
  for (const outcome of outcomes) {
    for (const failure of outcome.failed) failed.set(failure.id, failure);
    for (const id of outcome.evaluated) failed.delete(id);
  }
  return [...failed.values()];
}

// What would fail every checkpoint alike is found out before anything is written: a model that the engine cannot evaluate, a disk that is too small, a missing dataset, an unknown task. False where there is nothing to try it with.
async function prepareFirst(options: RunSweepOptions): Promise<boolean> {
  const { plan, located, lanes, source, signal } = options;
  const targets = evaluationOrder(plan).flatMap(({ id }) => located.get(id) ?? []);
  const [target] = targets;
  if (!target) return false;
  const { engine } = lanes[0];
  await checkModel({ engine, source, signal, target });
  await checkRoom({ ...options, targets });
  const { checkpoint, model } = target;
  const report = createReporter(options).forCheckpoint(checkpoint);
  await prepareData({ engine, signal, request: { checkpoint, model, recipe: plan.recipe }, report });
  return true;
}

function tellWhatIsDone(options: RunSweepOptions): void {
  const reporter = createReporter(options);
  for (const { checkpoint, done } of options.plan.checkpoints) {
    if (done) reporter.forCheckpoint(checkpoint).doneBefore(done);
  }
}

async function evaluatePlan(options: RunSweepOptions & { readonly lock: HeldLock }): Promise<SweepOutcome> {
  const { plan, source, keepDownloads } = options;
  const ledger = openLedger(options);
  try {
    await runLanes({
      ...options,
      ...{ queue: createWorkQueue(), reporter: createReporter(options), ledger },
      batchSizePin: createBatchSizePin(plan.recipe.batchSize),
      keeper: createDownloadKeeper(source, keepDownloads),
    });
  } finally {
    await ledger.close();
  }
  return ledger.outcome();
}
