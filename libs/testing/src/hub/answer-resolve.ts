import { createHmac, randomBytes } from 'node:crypto';
import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubRoute } from './hub-route.ts';
import type { HubFile, HubSnapshot } from './hub-snapshot.ts';
import { etagOf, sendFile } from './send-file.ts';

/** A request for a file and the commit that it is looked for in. */
export interface AnswerResolveOptions {
  readonly route: HubRoute;
  readonly snapshot: HubSnapshot;
}

/** Addresses of the storage work without a token: they carry a signature made with this. */
const SECRET = randomBytes(32);

/**
 * Sends a small file; sends the client of a large one to the storage, as the real Hub does, with the
 * checksum and the size in the X-Linked headers.
 *
 * @throws HubAnswerError 404 EntryNotFound
 */
export async function answerResolve(
  exchange: HubExchange,
  { route, snapshot }: AnswerResolveOptions,
): Promise<void> {
  const headers = { 'x-repo-commit': snapshot.commit };
  const file = snapshot.files.get(route.path);
  if (file === undefined) {
    throw new HubAnswerError({ status: 404, code: 'EntryNotFound', message: 'Entry not found', headers });
  }
  if (file.isLarge) sendToStorage(exchange, { file, headers });
  else await sendFile(exchange, { file, headers });
}

/**
 * Sends a large file to a client with a signed address.
 *
 * @throws HubAnswerError 403 where the signature is missing or of another address
 */
export async function answerStorage(
  exchange: HubExchange,
  { route, snapshot }: AnswerResolveOptions,
): Promise<void> {
  const { searchParams, pathname } = exchange.url;
  const file = snapshot.files.get(route.path);
  if (file === undefined || searchParams.get('signature') !== signatureOf(pathname)) {
    throw new HubAnswerError({ status: 403, message: 'Access denied' });
  }
  await sendFile(exchange, { file });
}

function sendToStorage(
  { response, state, url }: HubExchange,
  { file, headers }: { readonly file: HubFile; readonly headers: Readonly<Record<string, string>> },
): void {
  response.writeHead(302, {
    ...headers,
    location: `${state.urls.storage}${url.pathname}?signature=${signatureOf(url.pathname)}`,
    'x-linked-size': file.size,
    'x-linked-etag': `"${etagOf(file)}"`,
    'accept-ranges': 'bytes',
    'content-length': 0,
  });
  response.end();
}

function signatureOf(pathname: string): string {
  return createHmac('sha256', SECRET).update(pathname).digest('hex');
}
