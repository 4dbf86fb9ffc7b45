import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link NoRoomError}. */
export interface NoRoomErrorOptions {
  /** A checkpoint, or what is fetched of it and others at a time. */
  readonly what: string;
  readonly directory: string;
  readonly neededBytes: number;
  readonly freeBytes: number;
  /**
   * 1 where the sweep had begun to evaluate.
   *
   * @default 2
   */
  readonly exitCode?: 1 | 2;
}

/** The disk cannot hold what is to be fetched. */
export class NoRoomError extends EvalcurveError {
  readonly directory: string;
  readonly neededBytes: number;
  readonly freeBytes: number;

  constructor({ what, directory, neededBytes, freeBytes, exitCode = 2 }: NoRoomErrorOptions) {
    const [needed, free] = [neededBytes, freeBytes].map(gigabytes);
    super(`no room for ${what} in ${directory}: ${needed} GB to fetch, ${free} GB free`, {
      hint: 'Free some space, or put the downloads elsewhere with EVALCURVE_CACHE.',
      exitCode,
    });
    this.directory = directory;
    this.neededBytes = neededBytes;
    this.freeBytes = freeBytes;
  }
}

// Two digits where there are few, so that neither need nor room is shown as nothing.
function gigabytes(bytes: number): string {
  const value = bytes / 1e9;
  return value < 1 ? value.toPrecision(2) : value.toFixed(1);
}
