import type { HubExchange } from './hub-exchange.ts';

/** What is sent, and how it is labelled. */
export interface JsonAnswer {
  readonly value: unknown;
  /**
   * HTTP status.
   *
   * @default 200
   */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a value; to a HEAD request its headers alone. */
export function sendJson(
  { request, response }: HubExchange,
  { value, status = 200, headers }: JsonAnswer,
): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
