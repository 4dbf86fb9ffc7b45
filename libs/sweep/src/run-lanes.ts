import { rm } from 'node:fs/promises';
import { evaluationOrder } from './evaluation-order.ts';
import { fetchCheckpoints, type FetchedCheckpoint } from './fetch-checkpoints.ts';
import { NoDeviceLeftError } from './no-device-left-error.ts';
import { runLane } from './run-lane.ts';
import type { SweepSession } from './sweep-session.ts';

/**
 * Fetches and evaluates at the same time, until all is done or no device is left: what is not done
 * then counts as failed. Comes back when all has ended and nothing private is left behind.
 *
 * @throws UnwritableOutputError where the tree cannot be written
 * @throws the signal's reason where it was aborted
 */
export async function runLanes(session: SweepSession): Promise<void> {
  const { queue, plan, lanes } = session;
  const stop = new AbortController();
  const signal = AbortSignal.any([session.signal, stop.signal]);
  const unwanted: FetchedCheckpoint[] = [];
  const drain = (): void => void unwanted.push(...queue.drain());
  signal.addEventListener('abort', drain, { once: true });
  if (signal.aborted) drain();

  // The first failure of the sweep itself stops all the rest.
  const orStop = (error: unknown): null => {
    stop.abort(error);
    return null;
  };
  const shared = { ...session, signal };
  const fetching = fetchCheckpoints(shared, evaluationOrder(plan)).catch(orStop);
  const ended = await Promise.all(lanes.map((lane) => runLane(shared, lane).catch(orStop)));
  const lost = ended.filter((error) => error !== null);
  if (lost.length === lanes.length) stop.abort(new NoDeviceLeftError(lost));
  await fetching;
  drain();
  await Promise.all(unwanted.map((fetched) => removeScratch(fetched)));
  if (signal.aborted) await giveUp(session, signal.reason);
}

async function removeScratch({ scratchDirectory }: FetchedCheckpoint): Promise<void> {
  await rm(scratchDirectory, { recursive: true, force: true });
}

async function giveUp({ ledger, reporter }: SweepSession, reason: unknown): Promise<void> {
  if (!(reason instanceof NoDeviceLeftError)) throw reason;
  for (const checkpoint of ledger.left()) {
    await ledger.failed(reporter.forCheckpoint(checkpoint).failed(reason));
  }
}
