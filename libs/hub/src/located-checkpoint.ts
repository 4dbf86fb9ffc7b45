import type { Checkpoint } from '@evalcurve/checkpoints';
import type { ModelLocation } from '@evalcurve/evaluation';
import type { RemoteFile } from './remote-file.ts';

/** One checkpoint of a Hub repo: at which commit it is, and what has to be fetched. */
export interface LocatedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** With the commit hash. */
  readonly model: ModelLocation;
  /** Those needed only, from its folder and from the top of the repo. */
  readonly files: readonly RemoteFile[];
  /** Of all files together. */
  readonly bytes: number;
}
