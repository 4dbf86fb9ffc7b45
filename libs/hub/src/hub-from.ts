import { downloadCacheDirectory, sharedCacheDirectory } from './cache-directories.ts';
import { InvalidEndpointError } from './errors/invalid-endpoint-error.ts';
import type { Hub } from './hub.ts';
import { nonEmpty } from './non-empty.ts';
import { createRateLimit } from './rate-limit.ts';
import { tokenFromEnvironment } from './token-from-environment.ts';

/** The Hub that everybody means. */
export const OFFICIAL_ENDPOINT = 'https://huggingface.co';

/** What {@link hubFrom} looks at. */
export interface HubFromOptions {
  /** Named by the user; goes before `HF_ENDPOINT`. */
  readonly endpoint?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly retries?: number | undefined;
  /** Bytes a second of all downloads together; no limit where it is left out. */
  readonly limitRate?: number | undefined;
}

/**
 * The Hub that the user means: the endpoint named, else `HF_ENDPOINT`, else the official one, with
 * the token that the environment holds for it. `HF_TOKEN` is for `HF_ENDPOINT`, else for the official
 * Hub: another endpoint that is named does not get it.
 *
 * @throws InvalidEndpointError where the endpoint is no http address
 * @example
 * hubFrom({ env: { HF_ENDPOINT: 'https://hub.example.org/' } }).url; // 'https://hub.example.org'
 */
export function hubFrom({ endpoint, env, retries, limitRate }: HubFromOptions): Hub {
  const own = nonEmpty(env['HF_ENDPOINT']) ?? OFFICIAL_ENDPOINT;
  const url = normalizeEndpoint(endpoint ?? own);
  const hub: Hub = {
    url,
    ...(retries !== undefined && { retries }),
    ...(limitRate !== undefined && { rateLimit: createRateLimit(limitRate) }),
    sharedCacheDirectory: sharedCacheDirectory(env),
    cacheDirectory: downloadCacheDirectory(env),
  };
  const isForIt = endpoint === undefined || url === normalizeEndpoint(own);
  const token = isForIt ? tokenFromEnvironment({ env, official: url === OFFICIAL_ENDPOINT }) : null;
  return token === null ? hub : Object.defineProperty(hub, 'token', { value: token, enumerable: false });
}

function normalizeEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InvalidEndpointError(endpoint, 'expected an address such as https://huggingface.co');
  }
  if (url.username || url.password) {
    throw new InvalidEndpointError(
      `${url.protocol}//…@${url.host}`,
      'a user name or password has no place in it',
    );
  }
  if (url.search || url.hash) throw new InvalidEndpointError(endpoint, 'expected no "?" and no "#"');
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '');
}
