import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTinyLlama } from './tiny-llama/write-tiny-llama.ts';
import type { WriteTinyLlamaOptions } from './tiny-llama/write-tiny-llama.ts';
import { writeTinyTokenizer } from './tiny-llama/write-tiny-tokenizer.ts';

/** What {@link writeCheckpointRun} writes, and where. */
export interface WriteCheckpointRunOptions extends Pick<
  WriteTinyLlamaOptions,
  'dtype' | 'hiddenSize' | 'shards'
> {
  /** Gets one folder a checkpoint; made where it is not there. */
  readonly directory: string;
  /**
   * - `subfolder`: one repository whose `main` has a folder a checkpoint;
   * - `revision`: one repository with a branch a checkpoint, `main` being the last;
   * - `directory`: folders on this machine, on no Hub.
   */
  readonly layout: 'subfolder' | 'revision' | 'directory';
  /** Names of the checkpoints in the order of training: `iter_0002000`. Their weights all differ. */
  readonly ids: readonly string[];
  /** Checkpoints whose logits are NaN; none where it is left out. */
  readonly nanIds?: readonly string[];
  /**
   * Whether the tokenizer lies beside each checkpoint's weights or only at the top of `directory`.
   *
   * @default 'checkpoint'
   */
  readonly tokenizerAt?: 'checkpoint' | 'root';
}

/** A training run on disk. */
export interface CheckpointRun {
  /** The folder of each checkpoint by its name. */
  readonly directories: Readonly<Record<string, string>>;
  /** For {@link HubRepository}; empty in the `directory` layout. */
  readonly branches: Readonly<Record<string, string>>;
}

/**
 * Writes a whole training run of very small checkpoints.
 *
 * @example
 * const { branches } = await writeCheckpointRun({
 *   directory: directory.path,
 *   layout: 'revision',
 *   ids: ['step-125000', 'step-250000'],
 * });
 * const hub = await startHub({ models: { 'HuggingFaceTB/SmolLM2-1.7B': { branches } } });
 */
export async function writeCheckpointRun(options: WriteCheckpointRunOptions): Promise<CheckpointRun> {
  const { directory, layout, ids, nanIds = [], tokenizerAt = 'checkpoint', ...model } = options;
  const directories = Object.fromEntries(ids.map((id) => [id, join(directory, id)]));
  for (const [index, id] of ids.entries()) {
    await writeTinyLlama({
      ...model,
      directory: join(directory, id),
      seed: index + 1,
      nanWeights: nanIds.includes(id),
      tokenizer: tokenizerAt === 'checkpoint',
    });
  }
  await mkdir(directory, { recursive: true });
  if (tokenizerAt === 'root') await writeTinyTokenizer(directory);
  if (layout === 'subfolder') await writeFile(join(directory, 'README.md'), '# A small model for tests\n');
  return { directories, branches: branchesOf({ layout, directory, directories }) };
}

function branchesOf({
  layout,
  directory,
  directories,
}: Pick<WriteCheckpointRunOptions, 'layout' | 'directory'> & Pick<CheckpointRun, 'directories'>): Record<
  string,
  string
> {
  if (layout === 'directory') return {};
  if (layout === 'subfolder') return { main: directory };
  const last = Object.values(directories).at(-1);
  return { ...(last !== undefined && { main: last }), ...directories };
}
