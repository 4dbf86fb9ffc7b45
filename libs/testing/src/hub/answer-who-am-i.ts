import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import { sendJson } from './send-json.ts';

/**
 * Sends the account that a token is of.
 *
 * @throws HubAnswerError 401 where the token opens none of the repositories
 */
export function answerWhoAmI(exchange: HubExchange): void {
  const { repositories } = exchange.state;
  const tokens = [...Object.values(repositories.models), ...Object.values(repositories.datasets)].flatMap(
    ({ token }) => (token === undefined ? [] : [`Bearer ${token}`]),
  );
  if (!tokens.includes(exchange.request.headers.authorization ?? '')) {
    throw new HubAnswerError({ status: 401, message: 'Invalid credentials in Authorization header' });
  }
  sendJson(exchange, {
    value: { type: 'user', id: 'tester', name: 'tester', orgs: [], auth: { type: 'access_token' } },
  });
}
