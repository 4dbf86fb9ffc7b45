import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';

/** Keeps the downloads of the last few evaluated checkpoints. */
export interface DownloadKeeper {
  /** Takes over a checkpoint that was evaluated, and deletes what is more than is to be kept. */
  readonly add: (target: SourceCheckpoint) => Promise<void>;
}

/** Starts with nothing kept; `keep` may be `Infinity`. */
export function createDownloadKeeper(
  source: Pick<CheckpointSource, 'release'>,
  keep: number,
): DownloadKeeper {
  const kept: SourceCheckpoint[] = [];
  return {
    add: async (target) => {
      kept.push(target);
      const surplus = kept.splice(0, Math.max(0, kept.length - keep));
      // One that cannot be deleted takes space, which the next download will say; its results are published.
      await Promise.all(surplus.map((old) => source.release(old).catch(() => undefined)));
    },
  };
}
