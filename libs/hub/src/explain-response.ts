import { AccessDeniedError } from './errors/access-denied-error.ts';
import { HubResponseError } from './errors/hub-response-error.ts';
import { RepositoryNotFoundError } from './errors/repository-not-found-error.ts';
import type { Repository } from './repository.ts';

/**
 * What a refusal means for the repo that was asked for: the Hub's `X-Error-Code` counts more than
 * the status, because the official Hub answers 401 for a repo that does not exist.
 *
 * @returns the error to throw; `error` itself where it means nothing of the kind
 */
export function explainResponse(error: unknown, repository: Repository): unknown {
  if (!(error instanceof HubResponseError)) return error;
  const { hub, kind, name } = repository;
  const { status, errorCode } = error;
  const facts = { endpoint: hub.url, repository: name, tokenGiven: hub.token !== undefined, cause: error };
  if (errorCode === 'RepoNotFound') return new RepositoryNotFoundError({ ...facts, kind });
  if (errorCode === 'GatedRepo') return new AccessDeniedError({ ...facts, status, gated: true });
  if (status === 401 || status === 403) return new AccessDeniedError({ ...facts, status, gated: false });
  return error;
}
