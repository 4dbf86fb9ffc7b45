import type { BatchSizePin } from './batch-size-pin.ts';
import type { DownloadKeeper } from './download-keeper.ts';
import type { FetchedCheckpoint } from './fetch-checkpoints.ts';
import type { SweepReporter } from './reporter.ts';
import type { HeldLock } from './hold-lock.ts';
import type { RunSweepOptions } from './run-sweep.ts';
import type { SweepLedger } from './sweep-ledger.ts';
import type { WorkQueue } from './work-queue.ts';

/** What the fetching and the devices of one sweep share. */
export interface SweepSession extends Omit<RunSweepOptions, 'keepDownloads'> {
  /** From the fetching to the devices. */
  readonly queue: WorkQueue<FetchedCheckpoint>;
  readonly reporter: SweepReporter;
  readonly ledger: SweepLedger;
  readonly lock: HeldLock;
  readonly batchSizePin: BatchSizePin;
  readonly keeper: DownloadKeeper;
  /** Aborted by the user, and where one part fails in a way that ends the sweep. */
  readonly signal: AbortSignal;
}
