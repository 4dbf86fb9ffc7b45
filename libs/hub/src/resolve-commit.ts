import { datasetInfo, modelInfo } from '@huggingface/hub';
import * as z from 'zod';
import { apiFetch } from './api-fetch.ts';
import { HubFormatError } from './errors/hub-format-error.ts';
import { HubResponseError } from './errors/hub-response-error.ts';
import { RevisionNotFoundError } from './errors/revision-not-found-error.ts';
import { RepositoryNotFoundError } from './errors/repository-not-found-error.ts';
import { explainResponse } from './explain-response.ts';
import { isMalformedAnswer } from './is-malformed-answer.ts';
import { listRefs } from './list-refs.ts';
import type { Repository } from './repository.ts';
import { checkRepositoryName } from './repository.ts';

const commitSchema = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/u) });

/**
 * The commit hash that a branch or tag stands for now. Everything after is asked for by this hash,
 * so that files of two states of a repo never mix.
 *
 * @throws RevisionNotFoundError, RepositoryNotFoundError, AccessDeniedError, HubFormatError,
 *   InvalidRepositoryError, EndpointUnreachableError, HubUnavailableError
 */
export async function resolveCommit(repository: Repository, revision: string): Promise<string> {
  const { hub, kind, name, signal } = repository;
  checkRepositoryName(name);
  const where = { name, revision, hubUrl: hub.url, fetch: apiFetch(hub, signal) };
  const asked = kind === 'model' ? modelInfo(withSha(where)) : datasetInfo(withSha(where));
  const info = await asked.catch(async (error: unknown) => {
    throw await explainMissing(error, { repository, revision });
  });
  const parsed = commitSchema.safeParse(info);
  if (parsed.success) return parsed.data.sha;
  const what = `the commit of ${name} at ${revision}`;
  throw new HubFormatError({
    endpoint: hub.url,
    what,
    expected: 'a "sha" of 40 hex digits',
    cause: parsed.error,
  });
}

function withSha<Where>(where: Where): Where & { additionalFields: 'sha'[] } {
  return { ...where, additionalFields: ['sha'] };
}

async function explainMissing(
  error: unknown,
  { repository, revision }: { repository: Repository; revision: string },
): Promise<unknown> {
  if (isMalformedAnswer(error)) {
    const { hub, name } = repository;
    return new HubFormatError({
      endpoint: hub.url,
      what: `the repo ${name}`,
      expected: 'JSON',
      cause: error,
    });
  }
  if (!(error instanceof HubResponseError) || error.status !== 404) return explainResponse(error, repository);
  const explained = explainResponse(error, repository);
  if (explained !== error) return explained;
  // Some mirrors give no error code: a repo whose refs can be listed is there, so the revision is not.
  const known = await listRefs(repository).catch(() => null);
  const { hub, kind, name } = repository;
  return known === null
    ? new RepositoryNotFoundError({
        endpoint: hub.url,
        repository: name,
        kind,
        tokenGiven: hub.token !== undefined,
        cause: error,
      })
    : new RevisionNotFoundError({ repository: name, revision, known, cause: error });
}
