import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { EvalcurveError } from '@evalcurve/errors';
import type { CheckpointSource, SourceCheckpoint } from '../checkpoint-source.ts';
import { giveBack } from '../give-back.ts';
import { inspectFolder } from '../inspect-folder.ts';
import { readLocatedFile } from './located-file.ts';
import { submissionUser } from './submission-user.ts';

/** A checkpoint that was fetched is not there any more, or not on this machine. */
class FetchedCheckpointError extends EvalcurveError {
  readonly directory: string;

  constructor(directory: string) {
    super(`the checkpoint that was fetched is not in ${directory} any more`, {
      hint: 'Submit it again; is that folder on a disk that all machines share? EVALCURVE_CACHE names another.',
      exitCode: 1,
    });
    this.directory = directory;
  }
}

/**
 * Checkpoints that another machine has fetched onto a disk that this one sees, too. No network is used.
 *
 * @param path - the file that says where they are, in the folder of the submission that they were fetched for
 * @throws LocatedFileError where that file is none
 */
export async function locatedCheckpointSource(path: string): Promise<CheckpointSource> {
  const { name, layout, downloads, checkpoints } = await readLocatedFile(path);
  const lasting = submissionUser(dirname(path));
  const located = new Map<string, SourceCheckpoint>(
    checkpoints.map((found) => [found.checkpoint.id, { ...found, bytes: 0 }]),
  );
  const locate = ({ id }: Checkpoint): Promise<SourceCheckpoint> => {
    const found = located.get(id);
    return found ? Promise.resolve(found) : Promise.reject(new FetchedCheckpointError(id));
  };
  return {
    name,
    layout,
    downloads,
    checkpoints: checkpoints.map(({ checkpoint }) => checkpoint),
    locate,
    inspect: async (checkpoint) => inspectFolder((await locate(checkpoint)).directory),
    fetchConfig: ({ directory }) => Promise.resolve(join(directory, 'config.json')),
    measure: ({ directory }) => Promise.resolve({ neededBytes: 0, freeBytes: 0, directory }),
    // No lease of its own: the submission keeps it, whichever attempt at the task reads it.
    fetch: async ({ directory }) => {
      const config = await stat(join(directory, 'config.json')).catch(() => null);
      if (config === null) throw new FetchedCheckpointError(directory);
      return directory;
    },
    ...giveBack({ downloads, lasting }),
  };
}
