import { mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What {@link assembleCheckpoint} puts together. */
export interface AssembleCheckpointOptions {
  /** The checkpoint's own files. */
  readonly directory: string;
  /** The run's folder, which may hold the tokenizer of all its checkpoints. */
  readonly root: string;
  /** Where the links go, if any are needed. */
  readonly scratchDirectory: string;
}

const TOKENIZER_FILE =
  /^(?:tokenizer.*|special_tokens_map\.json|added_tokens\.json|vocab\..*|merges\.txt|.*\.tiktoken|spiece\.model)$/u;

/**
 * A folder with both weights and tokenizer: the checkpoint's own where it has them, else one of
 * links to its files and to the tokenizer beside it, because the harness takes the tokenizer from
 * the folder of the weights.
 */
export async function assembleCheckpoint(options: AssembleCheckpointOptions): Promise<string> {
  const { directory, root, scratchDirectory } = options;
  const own = await readdir(directory);
  if (own.some((name) => TOKENIZER_FILE.test(name))) return directory;
  const shared = (await readdir(root)).filter((name) => TOKENIZER_FILE.test(name));
  if (shared.length === 0) return directory;
  await mkdir(scratchDirectory, { recursive: true, mode: 0o700 });
  await linkInto(
    scratchDirectory,
    own.map((name) => join(directory, name)),
  );
  await linkInto(
    scratchDirectory,
    shared.map((name) => join(root, name)),
  );
  return scratchDirectory;
}

async function linkInto(directory: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    await symlink(await realpath(file), join(directory, file.slice(file.lastIndexOf('/') + 1)));
  }
}
