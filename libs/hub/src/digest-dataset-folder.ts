import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DatasetRowsRequest } from '@evalcurve/tasks';
import { checksumOf } from './checksum.ts';
import { folderSplitFiles } from './folder-split-files.ts';

/** Sixteen hexadecimal digits: enough to tell folders apart, short enough for a line. */
const DIGITS = 16;

/**
 * What identifies the datasets in a local folder, as far as they are asked for: `sha256:` and 16 hexadecimal digits of
 * the SHA-256 over the content of their files. Neither where the folder is nor what else is in it counts.
 *
 * @throws DatasetSplitNotFoundError where a part is missing
 * @throws Error of Node where a file cannot be read
 * @example
 * await digestDatasetFolder('./datasets', datasetRequests(tasks, { numFewshot: 0 })); // 'sha256:9f86d081884c7d65'
 */
export async function digestDatasetFolder(
  directory: string,
  requests: readonly DatasetRowsRequest[],
): Promise<string> {
  const lines: string[] = [];
  for (const request of requests) {
    const { repository, split, signal } = request;
    const { folder, parts } = await folderSplitFiles(directory, request);
    for (const [config, paths] of parts) {
      const read = paths.map((path) => checksumOf(join(folder, path), { algorithm: 'sha256', signal }));
      lines.push(JSON.stringify([repository, config, split, ...(await Promise.all(read))]));
    }
  }
  const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  return `sha256:${digest.slice(0, DIGITS)}`;
}
