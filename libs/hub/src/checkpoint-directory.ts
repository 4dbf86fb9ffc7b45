import { join } from 'node:path';
import type { LocatedCheckpoint } from './located-checkpoint.ts';
import { repositoryFolder } from './repository.ts';

/**
 * The folder that a checkpoint is fetched into; each commit has one of its own.
 *
 * @example
 * checkpointDirectory('/cache', located); // '/cache/tiiuae--dense-500m-arch1/3f1c…/iter_0002000'
 */
export function checkpointDirectory(cacheDirectory: string, { model }: LocatedCheckpoint): string {
  return join(cacheDirectory, repositoryFolder(model.name), model.commit ?? 'local', model.subfolder ?? '.');
}
