import { rm } from 'node:fs/promises';
import type { Checkpoint } from '@evalcurve/checkpoints';
import type { DepthRecord } from '@evalcurve/evaluation';
import { attemptDirectoryFor } from '@evalcurve/results-tree';
import { newAttemptId } from './attempt-id.ts';
import { checkModel } from './check-model.ts';
import type { SourceCheckpoint } from './checkpoint-source.ts';
import type { CheckpointReporter } from './reporter.ts';
import type { SweepSession } from './sweep-session.ts';
import { waitForRoom } from './wait-for-room.ts';

/** A checkpoint on this machine that waits for a device. */
export interface FetchedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly target: SourceCheckpoint;
  /** Configuration, weights and tokenizer. */
  readonly modelDirectory: string;
  /** Private folder of what was put together for it. */
  readonly scratchDirectory: string;
  readonly report: CheckpointReporter;
  /** What is published of it, where another stage is to follow; else null. */
  readonly begun: DepthRecord | null;
  /** Whether a device failed at it before. */
  readonly isSecondTry: boolean;
}

/**
 * Fetches checkpoints, one after the other in the order given, and no more than `fetchAhead` before
 * a device wants them; only the configuration of the next one is there sooner, so that nothing but the
 * transfer is waited for. One that cannot be fetched does not stop the others.
 *
 * @throws the signal's reason where the session was stopped
 */
export async function fetchCheckpoints(
  session: SweepSession,
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  const { queue, reporter, ledger, signal, fetchAhead } = session;
  for (const checkpoint of checkpoints) {
    const report = reporter.forCheckpoint(checkpoint);
    try {
      const target = await locateOne(session, checkpoint);
      await queue.untilWanted(fetchAhead);
      signal.throwIfAborted();
      queue.offer(await fetchOne(session, { checkpoint, report, target }));
      report.fetched();
    } catch (error) {
      signal.throwIfAborted();
      await ledger.failed(report.failed(error));
    }
  }
  queue.close();
}

// One that the engine refuses is known to be so before its weights are fetched.
async function locateOne(
  { located, lanes, source, signal }: SweepSession,
  checkpoint: Checkpoint,
): Promise<SourceCheckpoint> {
  const target = located.get(checkpoint.id) ?? (await source.locate(checkpoint, signal));
  await checkModel({ engine: lanes[0].engine, source, signal, target });
  return target;
}

async function fetchOne(
  session: SweepSession,
  { checkpoint, report, target }: Pick<FetchedCheckpoint, 'checkpoint' | 'report' | 'target'>,
): Promise<FetchedCheckpoint> {
  const { root, source, signal, queue, plan } = session;
  const attempt = `${newAttemptId(session.now?.() ?? new Date())}.model`;
  const scratchDirectory = attemptDirectoryFor({ root, checkpointId: checkpoint.id, attempt });
  await waitForRoom({ source, target, untilSettled: queue.untilSettled });
  signal.throwIfAborted();
  try {
    const modelDirectory = await source.fetch(target, {
      scratchDirectory,
      signal,
      onProgress: ({ fetchedBytes: done, totalBytes: total }) => {
        report.fetching({ done, total });
      },
    });
    const { begun = null } =
      plan.checkpoints.find((planned) => planned.checkpoint.id === checkpoint.id) ?? {};
    return { checkpoint, target, modelDirectory, scratchDirectory, report, begun, isSecondTry: false };
  } catch (error) {
    await rm(scratchDirectory, { recursive: true, force: true });
    throw error;
  }
}
