import { listFiles } from '@huggingface/hub';
import * as z from 'zod';
import { apiFetch } from './api-fetch.ts';
import { HubFormatError } from './errors/hub-format-error.ts';
import { HubResponseError } from './errors/hub-response-error.ts';
import { explainResponse } from './explain-response.ts';
import { isMalformedAnswer } from './is-malformed-answer.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { checkSafePath, encodePath } from './safe-path.ts';

const sha1 = z.string().regex(/^[0-9a-f]{40}$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const entrySchema = z.object({
  type: z.string(),
  path: z.string(),
  size: z.int().min(0).default(0),
  oid: sha1.optional(),
  lfs: z.object({ oid: sha256, size: z.int().min(0) }).optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** Which files {@link listRepositoryFiles} lists. */
export interface ListRepositoryFilesOptions {
  readonly commit: string;
  /** Only below this folder. */
  readonly folder?: string;
  /** Also in folders below. */
  readonly recursive: boolean;
}

/**
 * The files of a repo at a commit.
 *
 * @returns null where the repo has no such folder
 * @throws UnsafePathError, HubFormatError, RepositoryNotFoundError, AccessDeniedError,
 *   EndpointUnreachableError, HubUnavailableError
 */
export async function listRepositoryFiles(
  repository: Repository,
  { commit, folder, recursive }: ListRepositoryFilesOptions,
): Promise<RemoteFile[] | null> {
  const { hub, kind, name, signal } = repository;
  try {
    const entries = listFiles({
      repo: { type: kind, name },
      revision: commit,
      recursive,
      hubUrl: hub.url,
      fetch: apiFetch(hub, signal),
      ...(folder !== undefined && { path: encodePath(folder) }),
    });
    const files: RemoteFile[] = [];
    for await (const entry of entries) {
      const file = parseEntry(entry, repository);
      if (file) files.push(file);
    }
    return files;
  } catch (error) {
    if (error instanceof HubResponseError && error.status === 404 && error.errorCode !== 'RepoNotFound') {
      return null;
    }
    throw formatError(explainResponse(error, repository), repository);
  }
}

function parseEntry(entry: unknown, repository: Repository): RemoteFile | null {
  const { type, path, size, oid, lfs }: Entry = entrySchema.parse(entry);
  checkSafePath(path, repository.name);
  if (type !== 'file') return null;
  if (lfs) return { path, size: lfs.size, checksum: { algorithm: 'sha256', value: lfs.oid } };
  return { path, size, checksum: { algorithm: 'git-sha1', value: sha1.parse(oid) } };
}

function formatError(error: unknown, { hub, name }: Repository): unknown {
  if (!isMalformedAnswer(error) && !(error instanceof z.ZodError)) return error;
  const what = `the files of ${name}`;
  return new HubFormatError({
    endpoint: hub.url,
    what,
    expected: 'a list of { type, path, size, oid }',
    cause: error,
  });
}
