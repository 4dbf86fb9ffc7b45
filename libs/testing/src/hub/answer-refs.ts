import type { HubExchange } from './hub-exchange.ts';
import type { HubRepository } from './hub-repository.ts';
import { readSnapshot } from './hub-snapshot.ts';
import { sendJson } from './send-json.ts';

/** Sends the branches of a repository with their commits. */
export async function answerRefs(exchange: HubExchange, repository: HubRepository): Promise<void> {
  const branches = Object.entries(repository.branches).map(async ([name, directory]) => ({
    name,
    ref: `refs/heads/${name}`,
    targetCommit: (await readSnapshot(directory)).commit,
  }));
  sendJson(exchange, { value: { branches: await Promise.all(branches), converts: [], tags: [] } });
}
