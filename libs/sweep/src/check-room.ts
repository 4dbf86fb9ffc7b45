import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { NoRoomError } from './no-room-error.ts';

/** What {@link checkRoom} adds up. */
export interface CheckRoomOptions {
  readonly source: Pick<CheckpointSource, 'measure'>;
  /** Those still to be evaluated. */
  readonly targets: readonly SourceCheckpoint[];
  /** How many downloads stay after their evaluation. */
  readonly keepDownloads: number;
}

/**
 * Refuses what no waiting makes room for: the largest checkpoint together with those that are kept.
 * Fetching ahead and several devices take more where there is more, and wait where there is not.
 *
 * @throws NoRoomError where the disk cannot hold them; nothing was fetched then
 */
export async function checkRoom({ source, targets, keepDownloads }: CheckRoomOptions): Promise<void> {
  const needs = await Promise.all(targets.map((target) => source.measure(target)));
  const atOnce = needs
    .map(({ neededBytes }) => neededBytes)
    .sort((a, b) => b - a)
    .slice(0, keepDownloads + 1);
  const neededBytes = atOnce.reduce((sum, bytes) => sum + bytes, 0);
  const [first] = needs;
  if (!first || neededBytes <= first.freeBytes) return;
  const what = atOnce.length === 1 ? 'the largest checkpoint' : `${atOnce.length} checkpoints at a time`;
  throw new NoRoomError({ what, directory: first.directory, neededBytes, freeBytes: first.freeBytes });
}
