import { join } from 'node:path';
import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Layout } from '@evalcurve/evaluation';
import {
  checkpointDirectory,
  discoverCheckpoints,
  fetchCheckpoint,
  fetchCheckpointConfig,
  freeBytesAt,
  IncompleteCheckpointError,
  locateCheckpoint,
  missingBytes,
  type Hub,
  type LocatedCheckpoint,
} from '@evalcurve/hub';
import type { CheckpointSource, CheckpointState, DiskNeed, SourceCheckpoint } from './checkpoint-source.ts';
import { downloadLease } from './download-lease.ts';
import { giveBack } from './give-back.ts';

/** Where {@link hubCheckpointSource} looks. */
export interface HubCheckpointSourceOptions {
  readonly hub: Hub;
  readonly repository: string;
  /** Found by listing the repo where it is not given. */
  readonly layout?: Layout | undefined;
  readonly revision?: string | undefined;
  /** Downloads go below this folder. */
  readonly cacheDirectory: string;
  readonly signal: AbortSignal;
}

/**
 * The checkpoints of a Hub repo, as subfolders or revisions.
 *
 * @throws what `discoverCheckpoints` of `@evalcurve/hub` throws
 */
export async function hubCheckpointSource(options: HubCheckpointSourceOptions): Promise<CheckpointSource> {
  const { hub, repository, revision, cacheDirectory, signal } = options;
  const where = { hub, repository, ...(revision !== undefined && { revision }) };
  const asked = options.layout === 'directory' ? undefined : options.layout;
  const { layout, checkpoints } = await discoverCheckpoints({
    ...where,
    signal,
    ...(asked && { layout: asked }),
  });
  const located = new Map<string, LocatedCheckpoint>();
  const downloads = join(cacheDirectory, 'checkpoints');

  async function locate(checkpoint: Checkpoint, locateSignal: AbortSignal): Promise<SourceCheckpoint> {
    const found = await locateCheckpoint({ ...where, layout, checkpoint, signal: locateSignal });
    located.set(checkpoint.id, found);
    return { ...found, directory: checkpointDirectory(downloads, found) };
  }

  const download = async ({ checkpoint }: SourceCheckpoint, by: AbortSignal) => ({
    ...{ hub, cacheDirectory: downloads, signal: by },
    located:
      located.get(checkpoint.id) ?? (await locateCheckpoint({ ...where, layout, checkpoint, signal: by })),
  });

  return {
    name: repository,
    layout,
    downloads,
    checkpoints,
    locate,
    inspect: (checkpoint, inspectSignal) =>
      inspect(() => locateCheckpoint({ ...where, layout, checkpoint, signal: inspectSignal })),
    measure: (target) => measure(target, { hub, located, cacheDirectory: downloads }),
    fetchConfig: async (target, fetchSignal) => {
      const lease = await downloadLease(target.directory, { downloads });
      const what = await download(target, fetchSignal);
      return lease.fetchAlone(() => fetchCheckpointConfig(what), fetchSignal);
    },
    fetch: async (target, { signal: fetchSignal, onProgress }) => {
      const lease = await downloadLease(target.directory, { downloads });
      const what = await download(target, fetchSignal);
      const fetched = await lease.fetchAlone(() => fetchCheckpoint({ ...what, onProgress }), fetchSignal);
      return fetched.directory;
    },
    ...giveBack({ downloads }),
  };
}

async function measure(
  { checkpoint, directory }: SourceCheckpoint,
  {
    hub,
    located,
    cacheDirectory,
  }: Pick<HubCheckpointSourceOptions, 'hub' | 'cacheDirectory'> & {
    readonly located: ReadonlyMap<string, LocatedCheckpoint>;
  },
): Promise<DiskNeed> {
  const found = located.get(checkpoint.id);
  const neededBytes = found ? await missingBytes({ hub, located: found, cacheDirectory }) : 0;
  return { neededBytes, freeBytes: await freeBytesAt(cacheDirectory), directory };
}

// By checksums: the commit of a repo changes with every checkpoint that is added beside.
async function inspect(locate: () => Promise<LocatedCheckpoint>): Promise<CheckpointState> {
  try {
    const { files } = await locate();
    return { isComplete: true, fingerprint: files.map(({ checksum }) => checksum.value).join(' ') };
  } catch (error) {
    if (error instanceof IncompleteCheckpointError) return { isComplete: false, fingerprint: error.message };
    throw error;
  }
}
