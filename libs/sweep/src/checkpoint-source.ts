import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Layout, ModelLocation } from '@evalcurve/evaluation';

/** One checkpoint that is known to exist: which commit, and how much there is to fetch. */
export interface SourceCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly model: ModelLocation;
  /** Bytes to fetch before it can be evaluated; 0 where it is on this machine. */
  readonly bytes: number;
  /** The folder that it is evaluated from; where something has to be put together, {@link CheckpointSource.fetch} tells another. */
  readonly directory: string;
}

/** How {@link CheckpointSource.fetch} is watched and stopped. */
export interface FetchOptions {
  /** Private folder for what has to be put together; it is deleted after the evaluation. */
  readonly scratchDirectory: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly fetchedBytes: number; readonly totalBytes: number }) => void;
}

/** What fetching a checkpoint takes of a disk, and what that one has. */
export interface DiskNeed {
  /** Bytes that are still to be written, 0 where all is on this machine. */
  readonly neededBytes: number;
  readonly freeBytes: number;
  /** The folder that they are written into. */
  readonly directory: string;
}

/** What a checkpoint that may still be written looks like. */
export interface CheckpointState {
  /** Whether everything is there that loading it takes. */
  readonly isComplete: boolean;
  /** Another one as soon as any of its files is. */
  readonly fingerprint: string;
}

/** The checkpoints of one run, wherever they live. */
export interface CheckpointSource {
  /** Hub repo or the local folder's name. */
  readonly name: string;
  readonly layout: Layout;
  /** Folder that it downloads into, null where it downloads nothing. */
  readonly downloads: string | null;
  /** In training order. */
  readonly checkpoints: readonly Checkpoint[];
  readonly locate: (checkpoint: Checkpoint, signal: AbortSignal) => Promise<SourceCheckpoint>;
  readonly inspect: (checkpoint: Checkpoint, signal: AbortSignal) => Promise<CheckpointState>;
  /** The path of the checkpoint's `config.json`, brought onto this machine before anything else of it. */
  readonly fetchConfig: (located: SourceCheckpoint, signal: AbortSignal) => Promise<string>;
  readonly measure: (located: SourceCheckpoint) => Promise<DiskNeed>;
  /** Brings a checkpoint onto this machine and answers with its real folder. */
  readonly fetch: (located: SourceCheckpoint, options: FetchOptions) => Promise<string>;
  /** Needs it no more on this machine, and leaves what was brought there. */
  readonly leave: (located: SourceCheckpoint) => Promise<void>;
  /** Deletes what {@link CheckpointSource.fetch} brought, unless others need it; never a file that was there before. */
  readonly release: (located: SourceCheckpoint) => Promise<void>;
}
