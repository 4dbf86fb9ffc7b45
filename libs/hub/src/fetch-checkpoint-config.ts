import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { asWriteError } from './as-write-error.ts';
import { checkpointDirectory } from './checkpoint-directory.ts';
import { downloadFile } from './download-file.ts';
import { IncompleteCheckpointError } from './errors/incomplete-checkpoint-error.ts';
import type { FetchCheckpointOptions } from './fetch-checkpoint.ts';

/**
 * Brings nothing but a checkpoint's `config.json` onto this machine, to where `fetchCheckpoint` will
 * look for it, and answers with its path.
 *
 * @throws what `fetchCheckpoint` throws
 */
export async function fetchCheckpointConfig(
  options: Omit<FetchCheckpointOptions, 'onProgress'>,
): Promise<string> {
  const { hub, located, cacheDirectory, signal } = options;
  const { name, commit } = located.model;
  const file = located.files.find(({ path }) => posix.basename(path) === 'config.json');
  if (file === undefined) {
    const missing = ['config.json'];
    throw new IncompleteCheckpointError({ repository: name, checkpoint: located.checkpoint.id, missing });
  }
  const directory = checkpointDirectory(cacheDirectory, located);
  const destination = join(directory, 'config.json');
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asWriteError(error, directory);
  });
  await downloadFile({
    repository: { hub, kind: 'model', name, signal },
    commit: commit ?? 'main',
    file,
    destination,
  });
  return destination;
}
