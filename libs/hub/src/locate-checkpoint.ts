import { posix } from 'node:path';
import type { Checkpoint } from '@evalcurve/checkpoints';
import type { ModelLocation } from '@evalcurve/evaluation';
import { isModelFile, selectCheckpointFiles } from './checkpoint-files.ts';
import type { HubLayout } from './discover-checkpoints.ts';
import { AmbiguousSubfolderError } from './errors/ambiguous-subfolder-error.ts';
import { IncompleteCheckpointError } from './errors/incomplete-checkpoint-error.ts';
import { SubfolderNotFoundError } from './errors/subfolder-not-found-error.ts';
import type { Hub } from './hub.ts';
import { listRepositoryFiles } from './list-repository-files.ts';
import type { LocatedCheckpoint } from './located-checkpoint.ts';
import { modelFolders } from './model-folders.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { resolveCommit } from './resolve-commit.ts';
import { checkSafePath } from './safe-path.ts';

/** What {@link locateCheckpoint} looks for. */
export interface LocateCheckpointOptions {
  readonly hub: Hub;
  readonly repository: string;
  readonly layout: HubLayout;
  readonly checkpoint: Checkpoint;
  /**
   * Branch, tag or commit that the subfolder is looked for in; of no use with layout `revision`.
   *
   * @default 'main'
   */
  readonly revision?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Resolves a checkpoint to a commit and lists the files that loading it takes.
 *
 * @throws SubfolderNotFoundError, RevisionNotFoundError, RepositoryNotFoundError, IncompleteCheckpointError,
 *   UnsafePathError, AccessDeniedError, EndpointUnreachableError, HubUnavailableError
 * @example
 * const located = await locateCheckpoint({ hub, repository, layout: 'subfolder', checkpoint });
 * located.model.commit; // '3f1c…' (40 digits)
 */
export async function locateCheckpoint(options: LocateCheckpointOptions): Promise<LocatedCheckpoint> {
  const { hub, repository, layout, checkpoint, signal } = options;
  checkSafePath(checkpoint.id, repository);
  const target: Repository = { hub, kind: 'model', name: repository, signal };
  const revision = layout === 'revision' ? checkpoint.id : (options.revision ?? 'main');
  const commit = await resolveCommit(target, revision);
  const { own, shared, subfolder } = await (layout === 'revision' ? atTop : inSubfolder)(target, {
    commit,
    id: checkpoint.id,
  });

  const { files, missing } = selectCheckpointFiles({ own, shared });
  if (missing.length > 0) {
    throw new IncompleteCheckpointError({ repository, checkpoint: checkpoint.id, missing });
  }
  const model: ModelLocation = { name: repository, layout, subfolder, revision, commit };
  return { checkpoint, model, files, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

interface Wanted {
  readonly commit: string;
  readonly id: string;
}

interface Found {
  readonly own: readonly RemoteFile[];
  readonly shared: readonly RemoteFile[];
  readonly subfolder: string | null;
}

async function atTop(target: Repository, { commit }: Wanted): Promise<Found> {
  return { own: await filesIn(target, { commit }), shared: [], subfolder: null };
}

async function inSubfolder(target: Repository, { commit, id }: Wanted): Promise<Found> {
  const shared = await filesIn(target, { commit });
  const direct = await filesIn(target, { commit, folder: id });
  if (direct.some((file) => isModelFile(file.path))) return { own: direct, shared, subfolder: id };
  const folder = await findFolder(target, { commit, id });
  return { own: await filesIn(target, { commit, folder }), shared, subfolder: folder };
}

// A run may lie deeper: checkpoints/iter_0002000.
async function findFolder(target: Repository, { commit, id }: Wanted): Promise<string> {
  const folders = await modelFolders(target, commit);
  const found = folders.filter((folder) => posix.basename(folder) === id);
  const [folder, ...others] = found;
  if (folder === undefined) {
    const known = folders.map((other) => posix.basename(other));
    throw new SubfolderNotFoundError({ repository: target.name, subfolder: id, known });
  }
  if (others.length > 0) throw new AmbiguousSubfolderError(target.name, found);
  return folder;
}

async function filesIn(
  target: Repository,
  where: { commit: string; folder?: string },
): Promise<RemoteFile[]> {
  return (await listRepositoryFiles(target, { ...where, recursive: false })) ?? [];
}
