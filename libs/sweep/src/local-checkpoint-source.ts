import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  missingShards,
  safeParseCheckpointName,
  sortCheckpoints,
  type Checkpoint,
} from '@evalcurve/checkpoints';
import { assembleCheckpoint } from './assemble-checkpoint.ts';
import type { CheckpointSource } from './checkpoint-source.ts';
import { inspectFolder } from './inspect-folder.ts';
import { MissingShardsError } from './missing-shards-error.ts';
import { NoCheckpointsError } from './no-checkpoints-error.ts';

/**
 * The checkpoints below a local folder: its subfolders that have a checkpoint's name and a
 * config.json, or the folder itself where it is one checkpoint.
 *
 * @param name - what the model is called; the folder's own name where it is left out
 * @throws NoCheckpointsError where there is none
 */
export async function localCheckpointSource(
  directory: string,
  name: string = basename(resolve(directory)),
): Promise<CheckpointSource> {
  const root = resolve(directory);
  const checkpoints = await findCheckpoints(root);
  const single = checkpoints.length === 0 && (await isFile(join(root, 'config.json')));
  if (!single && checkpoints.length === 0) {
    throw new NoCheckpointsError({ directory, found: await namesIn(root) });
  }
  const folderOf = (checkpoint: Checkpoint): string => (single ? root : join(root, checkpoint.id));
  return {
    name,
    layout: 'directory',
    downloads: null,
    checkpoints: single ? [checkpointNamed(basename(root))] : checkpoints,
    locate: (checkpoint) => {
      const model = {
        name,
        layout: 'directory' as const,
        subfolder: single ? null : checkpoint.id,
        revision: null,
        commit: null,
      };
      return Promise.resolve({ checkpoint, model, bytes: 0, directory: folderOf(checkpoint) });
    },
    inspect: (checkpoint) => inspectFolder(folderOf(checkpoint)),
    measure: ({ directory: folder }) =>
      Promise.resolve({ neededBytes: 0, freeBytes: Infinity, directory: folder }),
    fetchConfig: ({ directory: folder }) => Promise.resolve(join(folder, 'config.json')),
    fetch: async ({ checkpoint }, { scratchDirectory }) => {
      const folder = await realpath(folderOf(checkpoint));
      const missing = missingShards(await readdir(folder));
      if (missing.length > 0) throw new MissingShardsError(folder, missing);
      return assembleCheckpoint({ directory: folder, root, scratchDirectory });
    },
    leave: () => Promise.resolve(),
    release: () => Promise.resolve(),
  };
}

async function findCheckpoints(root: string): Promise<Checkpoint[]> {
  const names = await namesIn(root);
  const parsed = names.map((name) => safeParseCheckpointName(name)).filter((result) => result.success);
  const complete = await Promise.all(parsed.map(({ value }) => isFile(join(root, value.id, 'config.json'))));
  return sortCheckpoints(parsed.map(({ value }) => value).filter((_, index) => complete[index]));
}

function checkpointNamed(name: string): Checkpoint {
  const parsed = safeParseCheckpointName(name);
  return parsed.success ? parsed.value : { id: name, step: null, tokens: null, stage: null };
}

async function namesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.map((entry) => entry.name).sort();
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
