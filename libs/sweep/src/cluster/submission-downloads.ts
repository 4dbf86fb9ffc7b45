import { downloadLease, type DownloadLease } from '../download-lease.ts';
import type { LocatedFile } from './located-file.ts';
import { submissionUser } from './submission-user.ts';

/** What was fetched for a submission. */
export interface SubmissionDownloads {
  /** Leaves it to the tasks: it stays when this process ends. */
  readonly handOver: () => Promise<void>;
  /** Takes that back; nothing is deleted. */
  readonly takeBack: () => Promise<void>;
}

/** @param folder - the submission's; it is there before anything is handed over */
export function submissionDownloads(located: LocatedFile | null, folder: string): SubmissionDownloads {
  const lasting = submissionUser(folder);
  const ofEach = async (work: (lease: DownloadLease) => Promise<void>): Promise<void> => {
    if (located === null) return;
    const { downloads, checkpoints } = located;
    for (const { directory } of checkpoints) {
      await work(await downloadLease(directory, { downloads, lasting }));
    }
  };
  return {
    handOver: () => ofEach(({ handOver }) => handOver()),
    takeBack: () => ofEach(({ release }) => release(() => Promise.resolve())),
  };
}
