import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubRoute } from './hub-route.ts';
import type { HubSnapshot } from './hub-snapshot.ts';
import { sendJson } from './send-json.ts';
import { treeEntries } from './tree-entries.ts';

/**
 * Sends one page of a folder's listing; the Link header names the next one.
 *
 * @throws HubAnswerError 404 EntryNotFound
 */
export function answerTree(
  exchange: HubExchange,
  { route, snapshot }: { readonly route: HubRoute; readonly snapshot: HubSnapshot },
): void {
  const { url, state } = exchange;
  const entries = treeEntries(snapshot, {
    path: route.path,
    recursive: isTrue(url.searchParams.get('recursive')),
    expand: isTrue(url.searchParams.get('expand')),
  });
  if (entries.length === 0 && route.path !== '') {
    throw new HubAnswerError({
      status: 404,
      code: 'EntryNotFound',
      message: `${route.path} does not exist on "${route.revision}"`,
    });
  }
  const limit = Math.min(state.pageSize, Number(url.searchParams.get('limit') ?? state.pageSize));
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const hasMore = start + limit < entries.length;
  sendJson(exchange, {
    value: entries.slice(start, start + limit),
    headers: {
      'x-repo-commit': snapshot.commit,
      ...(hasMore && { link: `<${pageUrl(exchange, start + limit)}>; rel="next"` }),
    },
  });
}

function isTrue(parameter: string | null): boolean {
  return parameter !== null && ['1', 'true'].includes(parameter.toLowerCase());
}

function pageUrl({ url, state }: HubExchange, cursor: number): string {
  const parameters = new URLSearchParams(url.search);
  parameters.set('cursor', String(cursor));
  return `${state.urls.hub}${url.pathname}?${parameters.toString()}`;
}
