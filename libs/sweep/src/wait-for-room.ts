import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { NoRoomError } from './no-room-error.ts';
import type { WorkQueue } from './work-queue.ts';

/** What {@link waitForRoom} waits for. */
export interface WaitForRoomOptions {
  readonly source: Pick<CheckpointSource, 'measure'>;
  readonly target: SourceCheckpoint;
  /** Downloads of what is settled may be deleted, which makes room. */
  readonly untilSettled: WorkQueue<unknown>['untilSettled'];
}

/**
 * Waits until the disk has room for a checkpoint.
 *
 * @throws NoRoomError where nothing is left to wait for
 */
export async function waitForRoom({ source, target, untilSettled }: WaitForRoomOptions): Promise<void> {
  for (;;) {
    const { neededBytes, freeBytes, directory } = await source.measure(target);
    if (neededBytes <= freeBytes) return;
    if (await untilSettled()) continue;
    const { id } = target.checkpoint;
    throw new NoRoomError({ what: id, directory, neededBytes, freeBytes, exitCode: 1 });
  }
}
