import { text } from 'node:stream/consumers';
import { HubAnswerError } from './hub-answer-error.ts';
import type { HubExchange } from './hub-exchange.ts';
import type { HubSnapshot } from './hub-snapshot.ts';
import { sendJson } from './send-json.ts';
import { treeEntry } from './tree-entry.ts';

/**
 * Sends what is known of the paths in the request's body, which the official clients write as JSON
 * (Node) or as a form (Python). Paths that are not there are left out.
 *
 * @throws HubAnswerError 400 where the body names no paths
 */
export async function answerPathsInfo(exchange: HubExchange, snapshot: HubSnapshot): Promise<void> {
  const { paths, expand } = readBody(await text(exchange.request));
  sendJson(exchange, {
    value: paths.flatMap((path) => treeEntry(snapshot, { path, expand }) ?? []),
    headers: { 'x-repo-commit': snapshot.commit },
  });
}

function readBody(body: string): { readonly paths: readonly string[]; readonly expand: boolean } {
  if (!body.startsWith('{')) {
    const form = new URLSearchParams(body);
    return { paths: form.getAll('paths'), expand: form.get('expand')?.toLowerCase() === 'true' };
  }
  const value: unknown = JSON.parse(body);
  if (!isObject(value) || !Array.isArray(value['paths'])) {
    throw new HubAnswerError({ status: 400, message: 'paths: expected an array' });
  }
  return { paths: value['paths'].map(String), expand: value['expand'] === true };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
