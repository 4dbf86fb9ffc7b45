import { ArchiveError } from './archive-error.ts';

/** 1.4 GB are the logged samples of 27 checkpoints. */
const LARGEST_BYTES = 64 * 1024 ** 3;

/** Whether a file of an archive may be of use here. */
export function isWantedMember(name: string): boolean {
  return /\.jsonl?$/u.test(name);
}

/**
 * Adds up what an archive unpacks to, so that a small file cannot fill the disk.
 *
 * @throws ArchiveError where it is more than 64 GiB
 */
export function createSizeCheck(path: string): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    if (total > LARGEST_BYTES) throw new ArchiveError({ path, problem: 'it unpacks to more than 64 GiB' });
  };
}
