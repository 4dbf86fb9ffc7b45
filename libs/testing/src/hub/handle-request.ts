import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest } from './answer-request.ts';
import { HubAnswerError } from './hub-answer-error.ts';
import type { HubAnswer } from './hub-answer-error.ts';
import type { HubExchange, HubState } from './hub-exchange.ts';
import type { HubRequest } from './hub-request.ts';
import { sendJson } from './send-json.ts';

/** What one of the two servers needs to answer. */
export interface HandleRequestOptions {
  readonly server: 'hub' | 'storage';
  readonly state: HubState;
  /** Every request is added to it. */
  readonly record: HubRequest[];
}

/** Answers one request, unless a fault was injected that answers it, and writes it down. */
export async function handleRequest(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  { server, state, record }: HandleRequestOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', state.urls[server]);
  const exchange: HubExchange = { server, request, response, url, path: decoded(url.pathname), state };
  const entry = recordEntry(exchange);
  record.push(entry);
  const recordStatus = () => {
    entry.status = response.headersSent ? response.statusCode : null;
  };
  response.on('finish', recordStatus).on('close', recordStatus);
  try {
    if (!answerWithFault(exchange)) await answerRequest(exchange);
  } catch (error) {
    refuse(exchange, error);
  }
}

function recordEntry({ server, request, url, path }: HubExchange): {
  -readonly [Key in keyof HubRequest]: HubRequest[Key];
} {
  return {
    server,
    method: request.method ?? 'GET',
    path,
    query: url.search,
    authorization: request.headers.authorization ?? null,
    range: request.headers.range ?? null,
    status: null,
  };
}

/** Whether a fault took the request. */
function answerWithFault(exchange: HubExchange): boolean {
  const { faults } = exchange.state;
  if (faults.take('hang', { target: exchange }) !== null) return true;
  if (faults.take('down', { target: exchange }) !== null) {
    exchange.request.socket.destroy();
    return true;
  }
  const fault = faults.take('status', { target: exchange });
  if (fault === null) return false;
  throw new HubAnswerError({
    status: fault.status,
    message: `Injected ${fault.status}`,
    ...(fault.retryAfter !== undefined && { headers: { 'retry-after': String(fault.retryAfter) } }),
  });
}

function refuse(exchange: HubExchange, error: unknown): void {
  const failure: HubAnswer = { status: 500, message: `The test Hub failed: ${String(error)}` };
  const { status, code, message, headers } = error instanceof HubAnswerError ? error.answer : failure;
  if (exchange.response.headersSent) {
    exchange.response.destroy();
    return;
  }
  sendJson(exchange, {
    status,
    value: { error: message },
    headers: { ...headers, 'x-error-message': message, ...(code !== undefined && { 'x-error-code': code }) },
  });
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
