import * as z from 'zod';
import { apiFetch } from './api-fetch.ts';
import { HubFormatError } from './errors/hub-format-error.ts';
import { explainResponse } from './explain-response.ts';
import type { Repository } from './repository.ts';

const refSchema = z.object({ name: z.string() });
const refsSchema = z.object({ branches: z.array(refSchema), tags: z.array(refSchema).default([]) });

/**
 * The names of a repo's branches and tags, in the Hub's order.
 *
 * @throws RepositoryNotFoundError, AccessDeniedError, HubFormatError, EndpointUnreachableError, HubUnavailableError
 */
export async function listRefs(repository: Repository): Promise<string[]> {
  const { hub, kind, name, signal } = repository;
  const response = await apiFetch(
    hub,
    signal,
  )(`${hub.url}/api/${kind}s/${name}/refs`).catch((error: unknown) => {
    throw explainResponse(error, repository);
  });
  const parsed = refsSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    const expected = '{ branches, tags }';
    throw new HubFormatError({ endpoint: hub.url, what: `refs of ${name}`, expected, cause: parsed.error });
  }
  return [...new Set([...parsed.data.branches, ...parsed.data.tags].map((ref) => ref.name))];
}
