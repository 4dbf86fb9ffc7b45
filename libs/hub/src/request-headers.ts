import type { Hub } from './hub.ts';

/**
 * The headers of a request with the Hub's token, if, and only if, the address belongs to the Hub.
 * A redirect elsewhere loses it: `fetch` drops `Authorization` where the origin changes.
 */
export function requestHeaders(
  hub: Hub,
  { url, headers }: { url: string; headers?: RequestInit['headers'] },
): Headers {
  const all = new Headers(headers);
  all.delete('Authorization');
  if (hub.token !== undefined && isOf(hub, url)) all.set('Authorization', `Bearer ${hub.token}`);
  return all;
}

function isOf(hub: Hub, url: string): boolean {
  return new URL(url).origin === new URL(hub.url).origin;
}
