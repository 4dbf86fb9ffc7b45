import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { EvalcurveError } from '@evalcurve/errors';
import { asWriteError } from './as-write-error.ts';
import { HubResponseError } from './errors/hub-response-error.ts';
import type { Hub } from './hub.ts';
import type { PartialFile } from './partial-file.ts';
import { forgetPartialFile, readPartialFile, rememberEtag } from './partial-file.ts';
import { requestHeaders } from './request-headers.ts';
import { isTemporaryStatus, TemporaryFailure } from './temporary-failure.ts';
import { unlessAborted } from './unless-aborted.ts';
import type { Watchdog } from './watchdog.ts';
import { startWatchdog } from './watchdog.ts';

/** One attempt to fetch the rest of one file. */
export interface TransferOptions {
  readonly hub: Hub;
  readonly url: string;
  /** The file that grows; what it holds already is not asked for again. */
  readonly partialPath: string;
  /** Bytes of the whole file. */
  readonly size: number;
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes the growing file holds. */
  readonly onBytes: (heldBytes: number) => void;
}

/**
 * Fetches what is missing of a file, by `Range`, if the file is still the same (`If-Range`), else
 * all of it. Comes back once the file is as long as it must be, or longer.
 *
 * @throws TemporaryFailure, HubResponseError, CacheWriteError
 */
export async function transfer(options: TransferOptions): Promise<void> {
  const { hub, partialPath, size, signal, onBytes } = options;
  const partial = await readPartialFile(partialPath);
  onBytes(partial.heldBytes);
  if (partial.heldBytes >= size && size > 0) return;
  const watchdog = startWatchdog({ timeoutMs: hub.stallTimeoutMs ?? 30_000, signal });
  let response: Response | undefined;
  try {
    response = await request(options, { partial, watchdog });
    const heldBytes = response.status === 206 ? partial.heldBytes : 0;
    await rememberEtag(partialPath, response);
    await receive(response, { ...options, watchdog, heldBytes });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof TemporaryFailure || EvalcurveError.isInstance(error)
      ? error
      : new TemporaryFailure(error, response);
  } finally {
    watchdog.stop();
  }
}

async function request(
  { hub, url, partialPath }: TransferOptions,
  { partial, watchdog }: { partial: PartialFile; watchdog: Watchdog },
): Promise<Response> {
  const headers = requestHeaders(hub, { url, headers: { 'Accept-Encoding': 'identity' } });
  if (partial.heldBytes > 0 && partial.etag !== null) {
    headers.set('Range', `bytes=${partial.heldBytes}-`);
    headers.set('If-Range', partial.etag);
  }
  const response = await (hub.fetch ?? fetch)(url, { headers, signal: watchdog.signal });
  watchdog.feed();
  if (response.status === 200 || (response.status === 206 && startOf(response) === partial.heldBytes)) {
    return response;
  }

  await response.body?.cancel();
  if (response.status === 206 || response.status === 416) {
    await forgetPartialFile(partialPath);
    throw new TemporaryFailure(new Error('another range than asked for'), response);
  }
  if (isTemporaryStatus(response.status)) throw new TemporaryFailure(undefined, response);
  const errorCode = response.headers.get('X-Error-Code');
  throw new HubResponseError({
    endpoint: hub.url,
    status: response.status,
    errorCode,
    path: new URL(url).pathname,
  });
}

function startOf(response: Response): number {
  return Number(/^bytes (\d+)-/u.exec(response.headers.get('Content-Range') ?? '')?.[1]);
}

interface ReceiveOptions extends TransferOptions {
  readonly watchdog: Watchdog;
  readonly heldBytes: number;
}

async function receive(response: Response, options: ReceiveOptions): Promise<void> {
  const { hub, partialPath, size, onBytes, watchdog } = options;
  let { heldBytes } = options;
  const asError = (error: unknown): never => {
    throw asWriteError(error, partialPath);
  };
  const file = await open(partialPath, heldBytes > 0 ? 'a' : 'w', 0o600).catch(asError);
  try {
    for await (const chunk of chunksOf(response, watchdog.signal)) {
      watchdog.feed();
      await file.writeFile(chunk).catch(asError);
      heldBytes += chunk.byteLength;
      onBytes(Math.min(heldBytes, size));
      // More than the listing promised: the checksum will say so.
      if (heldBytes > size) return;
      const waitMs = hub.rateLimit?.take(chunk.byteLength) ?? 0;
      if (waitMs > 0) {
        watchdog.pause();
        await setTimeout(waitMs, undefined, { signal: watchdog.signal });
        watchdog.feed();
      }
    }
  } finally {
    await file.close();
  }
  if (heldBytes < size) {
    throw new TemporaryFailure(new Error(`the answer ended at byte ${heldBytes} of ${size}`), response);
  }
}

async function* chunksOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const read = reader.read() as Promise<{ done: boolean; value?: Uint8Array }>;
      const { value } = await unlessAborted(read, signal);
      if (value === undefined) return;
      yield value;
    }
  } finally {
    // Its end is not waited for: it may never come.
    reader.cancel().catch(() => undefined);
  }
}
