import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubRoute } from './hub-route.ts';
import type { HubFile, HubSnapshot } from './hub-snapshot.ts';
import { sendFile } from './send-file.ts';
import { storageSignature } from './storage-signature.ts';

/** A request for a file and the commit that it is looked for in. */
export interface AnswerResolveOptions {
  readonly route: HubRoute;
  readonly snapshot: HubSnapshot;
}

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

function sendToStorage(
  { response, state, url }: HubExchange,
  { file, headers }: { readonly file: HubFile; readonly headers: Readonly<Record<string, string>> },
): void {
  response.writeHead(302, {
    ...headers,
    location: `${state.urls.storage}${url.pathname}?signature=${storageSignature(url.pathname)}`,
    'x-linked-size': file.size,
    'x-linked-etag': `"${file.etag}"`,
    'accept-ranges': 'bytes',
    'content-length': 0,
  });
  response.end();
}
