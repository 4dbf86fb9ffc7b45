import { posix } from 'node:path';
import { safeParseCheckpointName, sortCheckpoints } from '@evalcurve/checkpoints';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { AmbiguousLayoutError } from './errors/ambiguous-layout-error.ts';
import { AmbiguousSubfolderError } from './errors/ambiguous-subfolder-error.ts';
import { NoCheckpointsFoundError } from './errors/no-checkpoints-found-error.ts';
import type { Hub } from './hub.ts';
import { listRefs } from './list-refs.ts';
import { modelFolders } from './model-folders.ts';
import { checkRepositoryName } from './repository.ts';
import { resolveCommit } from './resolve-commit.ts';

/** How a Hub repo keeps its checkpoints. */
export type HubLayout = 'subfolder' | 'revision';

/** What {@link discoverCheckpoints} looks at. */
export interface DiscoverCheckpointsOptions {
  readonly hub: Hub;
  /** `tiiuae/dense-500m-arch1`. */
  readonly repository: string;
  /**
   * Branch, tag or commit whose subfolders are meant; with it only subfolders are looked at.
   *
   * @default 'main'
   */
  readonly revision?: string | undefined;
  /** Found by itself where it is not given. */
  readonly layout?: HubLayout | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The checkpoints of a run, by name. */
export interface DiscoveredCheckpoints {
  readonly repository: string;
  readonly layout: HubLayout;
  /** In training order. */
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Finds a run's checkpoints by the names of a repo's subfolders, branches and tags; fetches none.
 *
 * @throws AmbiguousLayoutError, AmbiguousSubfolderError, NoCheckpointsFoundError, RevisionNotFoundError,
 *   RepositoryNotFoundError, AccessDeniedError, EndpointUnreachableError, HubUnavailableError
 * @example
 * await discoverCheckpoints({ hub, repository: 'tiiuae/dense-500m-arch1' });
 * // { repository: …, layout: 'subfolder', checkpoints: [{ id: 'iter_0002000', step: 2000, … }, …] }
 */
export async function discoverCheckpoints(
  options: DiscoverCheckpointsOptions,
): Promise<DiscoveredCheckpoints> {
  const { repository, layout, revision } = options;
  checkRepositoryName(repository);
  const folders = layout === 'revision' ? null : await listFolders(options);
  const revisions =
    layout === 'subfolder' || (layout === undefined && revision !== undefined)
      ? null
      : await listRefs({ hub: options.hub, kind: 'model', name: repository, signal: options.signal });

  const inFolders = checkpointsNamed((folders ?? []).map((folder) => posix.basename(folder)));
  const inRevisions = checkpointsNamed(revisions ?? []);
  if (inFolders.length > 0 && inRevisions.length > 0) {
    const ids = (checkpoints: Checkpoint[]): string[] => checkpoints.map(({ id }) => id);
    throw new AmbiguousLayoutError({ repository, subfolders: ids(inFolders), revisions: ids(inRevisions) });
  }
  if (inFolders.length > 0) {
    checkUnique(folders ?? [], options);
    return { repository, layout: 'subfolder', checkpoints: inFolders };
  }
  if (inRevisions.length > 0) return { repository, layout: 'revision', checkpoints: inRevisions };
  throw new NoCheckpointsFoundError({ repository, folders, revisions });
}

async function listFolders({
  hub,
  repository,
  revision,
  signal,
}: DiscoverCheckpointsOptions): Promise<string[]> {
  const target = { hub, kind: 'model', name: repository, signal } as const;
  return await modelFolders(target, await resolveCommit(target, revision ?? 'main'));
}

// Every repo has a main branch: such a word means a checkpoint only beside others that tell their place,
// and the default branch is not even then one of them.
function checkpointsNamed(names: readonly string[]): Checkpoint[] {
  const found = names
    .filter((name) => name !== 'main' && name !== 'master')
    .map((name) => safeParseCheckpointName(name))
    .flatMap((parsed) => (parsed.success ? [parsed.value] : []));
  return found.some(tellsPlace) ? sortCheckpoints(found) : [];
}

function tellsPlace({ step, tokens, stage, index }: Checkpoint): boolean {
  return step !== null || tokens !== null || stage !== null || index !== undefined;
}

// Results are kept by the checkpoint's name: two of one name would overwrite each other.
function checkUnique(folders: readonly string[], { repository }: DiscoverCheckpointsOptions): void {
  const names = folders.map((folder) => posix.basename(folder));
  const twice = folders.filter((_, index) => {
    const name = names[index] ?? '';
    return safeParseCheckpointName(name).success && names.indexOf(name) !== names.lastIndexOf(name);
  });
  if (twice.length > 0) throw new AmbiguousSubfolderError(repository, twice);
}
