import { HubAnswerError } from './hub-answer-error.ts';
import type { HubRepository } from './hub-repository.ts';
import { readSnapshot } from './hub-snapshot.ts';
import type { HubSnapshot } from './hub-snapshot.ts';

/** A commit hash; the Hub takes it wherever it takes a branch. */
const COMMIT = /^[0-9a-f]{40}$/u;

/**
 * The files of a revision: a branch, `HEAD` for `main`, or the commit hash of a branch as it is now.
 *
 * @throws HubAnswerError 404 RevisionNotFound
 */
export async function findSnapshot(repository: HubRepository, revision: string): Promise<HubSnapshot> {
  const directory = repository.branches[revision === 'HEAD' ? 'main' : revision];
  if (directory !== undefined) return readSnapshot(directory);
  if (COMMIT.test(revision)) {
    for (const branch of Object.values(repository.branches)) {
      const snapshot = await readSnapshot(branch);
      if (snapshot.commit === revision) return snapshot;
    }
  }
  throw new HubAnswerError({
    status: 404,
    code: 'RevisionNotFound',
    message: `Invalid rev id: ${revision}`,
  });
}
