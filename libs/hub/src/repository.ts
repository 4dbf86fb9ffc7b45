import { InvalidRepositoryError } from './errors/invalid-repository-error.ts';
import type { Hub } from './hub.ts';

/** One repo on one Hub. */
export interface Repository {
  readonly hub: Hub;
  readonly kind: 'model' | 'dataset';
  /** `tiiuae/dense-500m-arch1`. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Refuses a name that no repo can have, before anything is asked or written.
 *
 * @throws InvalidRepositoryError
 */
export function checkRepositoryName(name: string): void {
  const parts = name.split('/');
  const valid =
    parts.length <= 2 && parts.every((part) => /^[\w.-]{1,96}$/u.test(part) && !/^\.+$/u.test(part));
  if (!valid) throw new InvalidRepositoryError(name);
}

/**
 * A repo's name as a folder's, as Python's client writes it.
 *
 * @example
 * repositoryFolder('tiiuae/dense-500m-arch1'); // 'tiiuae--dense-500m-arch1'
 */
export function repositoryFolder(name: string): string {
  checkRepositoryName(name);
  return name.replace('/', '--');
}
