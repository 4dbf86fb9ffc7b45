import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubRoute } from './hub-route.ts';
import type { HubSnapshot } from './hub-snapshot.ts';
import { sendFile } from './send-file.ts';
import { storageSignature } from './storage-signature.ts';

/**
 * Sends a large file to a client that the Hub has given the signed address of.
 *
 * @throws HubAnswerError 403 where the signature is missing or of another address
 */
export async function answerStorage(
  exchange: HubExchange,
  { route, snapshot }: { readonly route: HubRoute; readonly snapshot: HubSnapshot },
): Promise<void> {
  const { searchParams, pathname } = exchange.url;
  const file = snapshot.files.get(route.path);
  if (file === undefined || searchParams.get('signature') !== storageSignature(pathname)) {
    throw new HubAnswerError({ status: 403, message: 'Access denied' });
  }
  await sendFile(exchange, { file });
}
