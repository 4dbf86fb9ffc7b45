import { HubAnswerError } from './hub-answer-error.ts';
import type { HubRepository } from './hub-repository.ts';
import type { HubRoute } from './hub-route.ts';

/** Who asks for what. */
export interface CheckAccessOptions {
  /** Undefined where the Hub has none of that name. */
  readonly repository: HubRepository | undefined;
  readonly action: HubRoute['action'];
  /** Content of the Authorization header. */
  readonly authorization: string | undefined;
}

/**
 * The repository, where the request may read it. As on the real Hub, one that is private looks like
 * one that is not there, and of one that is gated everybody sees the listing but not the files.
 *
 * @throws HubAnswerError 401 without a token, 401, 403 or 404 with one that does not help
 */
export function checkAccess({ repository, action, authorization }: CheckAccessOptions): HubRepository {
  const isAnonymous = authorization === undefined;
  if (repository === undefined) throw notFound(isAnonymous ? 401 : 404);
  const { token, gated = false } = repository;
  if (token !== undefined && authorization === `Bearer ${token}`) return repository;
  if (gated) {
    if (action !== 'resolve') return repository;
    throw new HubAnswerError({
      status: isAnonymous ? 401 : 403,
      code: 'GatedRepo',
      message: 'Access to this repository is restricted: its conditions must be accepted first.',
    });
  }
  if (token === undefined) return repository;
  if (isAnonymous) throw notFound(401);
  throw new HubAnswerError({ status: 401, message: 'Invalid credentials in Authorization header' });
}

function notFound(status: 401 | 404): HubAnswerError {
  return new HubAnswerError({ status, code: 'RepoNotFound', message: 'Repository not found' });
}
