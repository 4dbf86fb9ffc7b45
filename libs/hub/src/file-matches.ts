import { stat } from 'node:fs/promises';
import { checksumOf } from './checksum.ts';
import type { RemoteFile } from './remote-file.ts';

/** Whether a local file is there, whole, and hashes to what it must. */
export async function fileMatches(
  path: string,
  { file, signal }: { readonly file: RemoteFile; readonly signal?: AbortSignal | undefined },
): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size !== file.size) return false;
  const { algorithm, value } = file.checksum;
  return (await checksumOf(path, { algorithm, signal })) === value;
}
