import { EndpointUnreachableError } from './errors/endpoint-unreachable-error.ts';
import { HubResponseError } from './errors/hub-response-error.ts';
import { HubUnavailableError } from './errors/hub-unavailable-error.ts';
import type { Hub } from './hub.ts';
import { requestHeaders } from './request-headers.ts';
import { isTemporaryStatus, TemporaryFailure } from './temporary-failure.ts';
import { unlessAborted } from './unless-aborted.ts';
import { startWatchdog } from './watchdog.ts';
import { withRetries } from './with-retries.ts';

/**
 * A `fetch` for the Hub's API, to be handed to `@huggingface/hub`: it adds the token, repeats what
 * may succeed later, gives up on silence and reads the answer whole, so that one cut off in the
 * middle is repeated too.
 *
 * @throws EndpointUnreachableError, HubUnavailableError, HubResponseError
 */
export function apiFetch(hub: Hub, signal?: AbortSignal): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    let attempts = 0;
    try {
      return await withRetries(
        async () => {
          attempts += 1;
          return await requestOnce({ hub, url, init, signal });
        },
        { hub, signal },
      );
    } catch (error) {
      if (!(error instanceof TemporaryFailure)) throw error;
      const { status, cause } = error;
      if (status === null) throw new EndpointUnreachableError({ endpoint: hub.url, attempts, cause });
      throw new HubUnavailableError({ endpoint: hub.url, status, attempts, path: new URL(url).pathname });
    }
  };
}

interface RequestOnceOptions {
  readonly hub: Hub;
  readonly url: string;
  readonly init: RequestInit | undefined;
  readonly signal: AbortSignal | undefined;
}

async function requestOnce({ hub, url, init, signal }: RequestOnceOptions): Promise<Response> {
  const watchdog = startWatchdog({ timeoutMs: hub.stallTimeoutMs ?? 30_000, signal });
  try {
    const headers = requestHeaders(hub, { url, headers: init?.headers });
    const response = await (hub.fetch ?? fetch)(url, { ...init, headers, signal: watchdog.signal });
    const body = await unlessAborted(response.arrayBuffer(), watchdog.signal);
    if (response.ok) return copyOf(response, body);
    if (isTemporaryStatus(response.status)) throw new TemporaryFailure(undefined, response);
    throw new HubResponseError({
      endpoint: hub.url,
      status: response.status,
      errorCode: response.headers.get('X-Error-Code'),
      path: new URL(url).pathname,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TemporaryFailure || error instanceof HubResponseError) throw error;
    throw new TemporaryFailure(error);
  } finally {
    watchdog.stop();
  }
}

function copyOf(response: Response, body: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  // The body is decoded by now.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(body, { status: response.status, headers });
}
