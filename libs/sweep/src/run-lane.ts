import { rm } from 'node:fs/promises';
import { EngineError } from '@evalcurve/evaluation';
import { evaluateToDepth } from './depth/evaluate-to-depth.ts';
import type { FetchedCheckpoint } from './fetch-checkpoints.ts';
import { deviceOf, type SweepLane } from './sweep-lane.ts';
import type { SweepSession } from './sweep-session.ts';

/**
 * Evaluates on one device whatever is fetched, until there is nothing left or the device fails. The
 * checkpoint that it failed at goes back once; where that was its second device, it counts as failed.
 *
 * @returns the device's failure, null where it lasted to the end
 * @throws UnwritableOutputError where the tree cannot be written
 * @throws the signal's reason where the session was stopped
 */
export async function runLane(session: SweepSession, lane: SweepLane): Promise<EngineError | null> {
  const { queue } = session;
  for (let taken = await queue.take(); taken; taken = await queue.take()) {
    const { lost, begun } = await evaluateOn(session, { lane, taken });
    if (lost && !taken.isSecondTry) {
      taken.report.deviceLost(lost);
      await session.ledger.putBack(taken.checkpoint.id);
      queue.putBack({ ...taken, begun, isSecondTry: true });
      return lost;
    }
    if (lost) await session.ledger.failed(taken.report.failed(lost));
    await rm(taken.scratchDirectory, { recursive: true, force: true });
    queue.settle();
    if (lost) return lost;
  }
  return null;
}

interface EvaluatedOn extends Pick<FetchedCheckpoint, 'begun'> {
  /** The device's failure, null where it is not the device that failed. */
  readonly lost: EngineError | null;
}

// Whatever goes wrong with a checkpoint is its failure and not the sweep's; that of a device is answered.
async function evaluateOn(
  session: SweepSession,
  { lane, taken }: { readonly lane: SweepLane; readonly taken: FetchedCheckpoint },
): Promise<EvaluatedOn> {
  const { ledger, batchSizePin, plan, signal, keeper } = session;
  const { checkpoint, report, target } = taken;
  const { id } = checkpoint;
  let ended: EvaluatedOn = { lost: null, begun: taken.begun };
  await batchSizePin.evaluateWith(async (batchSize) => {
    signal.throwIfAborted();
    const device = deviceOf(lane);
    await ledger.started({ id, device });
    report.started(device);
    const recipe = { ...plan.recipe, batchSize };
    const reached = await evaluateToDepth({ ...session, ...taken, lane, recipe });
    const { failure, begun, pinnedBatchSize } = reached;
    if (failure === null) {
      await ledger.evaluated(id);
      await keeper.add(target);
    } else if (isLostDevice(failure.error)) {
      ended = { lost: failure.error, begun };
    } else {
      await ledger.failed(report.failed(failure.error));
    }
    return pinnedBatchSize;
  });
  return ended;
}

function isLostDevice(error: unknown): error is EngineError {
  return error instanceof EngineError && error.failure === 'device-lost';
}
