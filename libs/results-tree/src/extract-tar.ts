import { extract } from 'tar';
import { createSizeCheck, isWantedMember } from './archive-member.ts';

const FILES: ReadonlySet<string> = new Set(['File', 'OldFile']);

/** Where an archive is and where its files go. */
export interface ExtractOptions {
  readonly path: string;
  readonly target: string;
}

/**
 * Unpacks the JSON files of a tar archive, compressed or not. Absolute paths lose their root, and what
 * leads out of the target, links and devices are left out.
 */
export async function extractTar({ path, target }: ExtractOptions): Promise<void> {
  const check = createSizeCheck(path);
  await extract({
    file: path,
    cwd: target,
    fmode: 0o600,
    dmode: 0o700,
    filter: (name, entry) => {
      const isFile = 'type' in entry && FILES.has(entry.type);
      if (!isFile || !isWantedMember(name)) return false;
      check(entry.size);
      return true;
    },
  });
}
