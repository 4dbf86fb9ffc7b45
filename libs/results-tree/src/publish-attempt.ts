import { chmod, lstat, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorReason } from '@evalcurve/errors';
import { sanitizeModelName } from '@evalcurve/results';
import { checkFolderName } from './check-folder-name.ts';
import { flushFolder } from './flush-folder.ts';
import { PublishError } from './publish-error.ts';
import { readRunRecord, RUN_RECORD_FILE } from './run-record-file.ts';
import { STATE_FOLDER } from './state-folder.ts';

/** What {@link publishAttempt} moves where. */
export interface PublishAttemptOptions {
  /** As {@link attemptDirectoryFor} names it; it holds a `run.json`. */
  readonly attemptDirectory: string;
  /** The results tree. */
  readonly root: string;
  readonly checkpointId: string;
}

/**
 * Moves a finished attempt to `<root>/<checkpoint>` by one rename, so that nobody ever sees a part
 * of it. Before that, lm_eval's folder, named after the local path that it was given, is renamed
 * after the model, and everything is flushed to disk. An earlier checkpoint folder is moved to
 * `.evalcurve/attempts/<checkpoint>.replaced-<time>`, and back where publishing fails.
 *
 * @returns the published folder
 * @throws FolderNameError where the checkpoint's name could lead out of the tree
 * @throws PublishError where the disk refuses; the attempt is kept
 */
export async function publishAttempt(options: PublishAttemptOptions): Promise<string> {
  const { attemptDirectory, root, checkpointId } = options;
  const target = join(root, checkFolderName(checkpointId));
  const record = await readRunRecord(attemptDirectory);
  if (record === null) throw new PublishError('the attempt holds no run.json', { attemptDirectory, target });
  try {
    await nameAfterModel(attemptDirectory, record.model.name);
    await openToReaders(attemptDirectory, root);
    await flushFolder(attemptDirectory);
    await replace({ ...options, target });
    await flushFolder(root, { recursive: false });
  } catch (error) {
    if (error instanceof PublishError) throw error;
    throw new PublishError(systemErrorReason(error), { attemptDirectory, target, cause: error });
  }
  return target;
}

// An attempt is private; what is published may be read by whoever may read the tree.
async function openToReaders(attemptDirectory: string, root: string): Promise<void> {
  const { mode } = await stat(root);
  await chmod(join(attemptDirectory, RUN_RECORD_FILE), mode & 0o666);
  await chmod(attemptDirectory, mode & 0o777);
}

// lm_eval makes one folder; several, or one with the right name already, are left as they are.
async function nameAfterModel(attemptDirectory: string, modelName: string): Promise<void> {
  const entries = await readdir(attemptDirectory, { withFileTypes: true });
  const [folder, ...others] = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const name = checkFolderName(sanitizeModelName(modelName).replace(/^\.+/u, '_'));
  if (folder === undefined || others.length > 0 || folder.name === name) return;
  await rename(join(attemptDirectory, folder.name), join(attemptDirectory, name));
}

async function replace(options: PublishAttemptOptions & { readonly target: string }): Promise<void> {
  const { attemptDirectory, root, checkpointId, target } = options;
  const earlier = await lstat(target).catch(() => null);
  if (earlier === null) {
    await rename(attemptDirectory, target);
    return;
  }
  if (!earlier.isDirectory()) {
    throw new PublishError('something that is no folder is in its place', { attemptDirectory, target });
  }
  const time = new Date().toISOString().replaceAll(':', '-');
  const attempts = join(root, STATE_FOLDER, 'attempts');
  const aside = join(attempts, `${checkpointId}.replaced-${time}`);
  await mkdir(attempts, { recursive: true, mode: 0o700 });
  await rename(target, aside);
  try {
    await rename(attemptDirectory, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
}
