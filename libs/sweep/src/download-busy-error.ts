import { EvalcurveError } from '@evalcurve/errors';
import type { SweepLock } from '@evalcurve/results-tree';

/** Facts of a {@link DownloadBusyError}. */
export interface DownloadBusyErrorOptions {
  /** The checkpoint's. */
  readonly directory: string;
  /** The lock's file. */
  readonly path: string;
  readonly holder: SweepLock;
}

/** A process of another machine fetches the same checkpoint into the same folder. */
export class DownloadBusyError extends EvalcurveError {
  readonly directory: string;
  readonly holder: SweepLock;

  constructor({ directory, path, holder }: DownloadBusyErrorOptions) {
    super(`process ${holder.pid} on ${holder.host} fetches into ${directory} now`, {
      hint: `Run the same command again later; where that process has ended, delete ${path}.\nOr set EVALCURVE_CACHE to a folder of this machine.`,
      exitCode: 1,
    });
    this.directory = directory;
    this.holder = holder;
  }
}
