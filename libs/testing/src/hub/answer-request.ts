import { answerInfo } from './answer-info.ts';
import { answerPathsInfo } from './answer-paths-info.ts';
import { answerRefs } from './answer-refs.ts';
import { answerResolve } from './answer-resolve.ts';
import { answerStorage } from './answer-storage.ts';
import { answerTree } from './answer-tree.ts';
import { answerWhoAmI } from './answer-who-am-i.ts';
import { checkAccess } from './check-access.ts';
import { findSnapshot } from './find-snapshot.ts';
import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import { parseHubRoute } from './hub-route.ts';
import type { HubRoute } from './hub-route.ts';

/**
 * Answers one request as the Hub, or as its storage, would.
 *
 * @throws HubAnswerError where it is refused
 */
export async function answerRequest(exchange: HubExchange): Promise<void> {
  if (exchange.path === '/api/whoami-v2') {
    answerWhoAmI(exchange);
    return;
  }
  const route = parseHubRoute(exchange.url.pathname);
  if (route === null) throw new HubAnswerError({ status: 404, message: 'Not found' });
  if (exchange.server === 'storage') await answerFromStorage(exchange, route);
  else await answerFromHub(exchange, route);
}

async function answerFromHub(exchange: HubExchange, route: HubRoute): Promise<void> {
  const { request, state } = exchange;
  const repository = checkAccess({
    repository: state.repositories[route.kind][route.repository],
    action: route.action,
    authorization: request.headers.authorization,
  });
  if (route.action === 'refs') {
    await answerRefs(exchange, repository);
    return;
  }
  const snapshot = await findSnapshot(repository, route.revision);
  if (route.action === 'info') answerInfo(exchange, { route, repository, snapshot });
  else if (route.action === 'tree') answerTree(exchange, { route, snapshot });
  else if (route.action === 'paths-info') await answerPathsInfo(exchange, snapshot);
  else await answerResolve(exchange, { route, snapshot });
}

async function answerFromStorage(exchange: HubExchange, route: HubRoute): Promise<void> {
  const repository = exchange.state.repositories[route.kind][route.repository];
  if (repository === undefined) throw new HubAnswerError({ status: 404, message: 'Not found' });
  await answerStorage(exchange, { route, snapshot: await findSnapshot(repository, route.revision) });
}
