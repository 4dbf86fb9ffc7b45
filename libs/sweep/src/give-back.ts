import { evictCheckpoint } from '@evalcurve/hub';
import type { CheckpointSource } from './checkpoint-source.ts';
import { downloadLease, type DownloadLeaseOptions } from './download-lease.ts';

/** How a source that has leases for its downloads gives them back. */
export function giveBack(options: DownloadLeaseOptions): Pick<CheckpointSource, 'leave' | 'release'> {
  return {
    leave: async ({ directory }) => {
      const lease = await downloadLease(directory, { downloads: options.downloads });
      await lease.release(() => Promise.resolve());
    },
    release: async ({ directory }) => {
      const lease = await downloadLease(directory, options);
      await lease.release(() => evictCheckpoint(directory));
    },
  };
}
