import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startHub, testDirectory } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  AccessDeniedError,
  discoverCheckpoints,
  EndpointUnreachableError,
  fetchCheckpoint,
  HubFormatError,
  hubFrom,
  HubUnavailableError,
  locateCheckpoint,
  RepositoryNotFoundError,
} from './index.ts';
import type { Hub } from './index.ts';

const secret = 'hf_secretsecretsecret';
let directory: TestDirectory;
let server: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'run/step100/config.json': '{}',
    'run/step100/tokenizer.json': '{}',
    'run/step100/model.safetensors': 'weights',
  });
  const branches = { main: join(directory.path, 'run') };
  server = await startHub({
    models: {
      'runs/open': { branches },
      'runs/private': { branches, token: secret },
      'runs/gated': { branches, token: secret, gated: true },
    },
  });
});
afterEach(async () => {
  await server.stop();
  await directory.remove();
});

const hubWith = (env: Record<string, string>): Hub => ({
  ...hubFrom({ endpoint: server.url, env: { HOME: directory.path, ...env }, retries: 1 }),
  ...(env['HF_TOKEN'] !== undefined && { token: env['HF_TOKEN'] }),
  retryDelayMs: 0,
});

async function fetchFrom(hub: Hub, repository: string): Promise<void> {
  const { layout, checkpoints } = await discoverCheckpoints({ hub, repository });
  const [checkpoint] = checkpoints;
  if (!checkpoint) throw new Error('no checkpoint');
  const located = await locateCheckpoint({ hub, repository, layout, checkpoint });
  await fetchCheckpoint({ hub, located, cacheDirectory: join(directory.path, 'cache') });
}

const failureOf = (hub: Hub, repository: string): Promise<unknown> =>
  fetchFrom(hub, repository).then(
    () => null,
    (error: unknown) => error,
  );

it('sends the token to its endpoint and to no storage that this one names', async () => {
  await fetchFrom(hubWith({ HF_TOKEN: secret }), 'runs/private');
  const sent = (on: string) =>
    new Set(
      server.requests.filter((request) => request.server === on).map(({ authorization }) => authorization),
    );

  expect(sent('hub')).toEqual(new Set([`Bearer ${secret}`]));
  expect(sent('storage')).toEqual(new Set([null]));
});

it('sends no token to a page of a listing elsewhere', async () => {
  const hub = hubWith({ HF_TOKEN: secret });
  const received: unknown[] = [];
  const elsewhere = createServer((request, response) => {
    received.push(request.headers.authorization);
    response.setHeader('Content-Type', 'application/json').end('[]');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const lying: Hub = {
    ...hub,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const headers = new Headers(response.headers);
      if (new Request(input).url.includes('/tree/')) {
        headers.set('Link', `<http://127.0.0.1:${port}/>; rel="next"`);
      }
      return new Response(await response.arrayBuffer(), { status: response.status, headers });
    },
  };
  await discoverCheckpoints({ hub: lying, repository: 'runs/private', layout: 'subfolder' });
  await new Promise((resolve) => elsewhere.close(resolve));

  expect(received).toEqual([undefined]);
});

it('says of a repo that is not there that it is not there', async () => {
  const failure = await failureOf(hubWith({}), 'runs/none');

  expect(failure).toBeInstanceOf(RepositoryNotFoundError);
  expect(failure).toMatchObject({
    message: `no model repo runs/none on ${server.url}`,
    hint: 'Check the spelling (owner/name). A private repo needs HF_TOKEN.',
    exitCode: 2,
  });
});

it('says that a token did not help, but never which', async () => {
  const failure = await failureOf(hubWith({ HF_TOKEN: 'hf_wrongwrong' }), 'runs/private');

  expect(failure).toBeInstanceOf(AccessDeniedError);
  expect(failure).toMatchObject({
    message: `${server.url} denies access to runs/private (401; a token was sent)`,
  });
  expect(JSON.stringify(failure) + String(failure)).not.toContain('wrongwrong');
});

it.each([
  [{}, 401, 'no token was sent'],
  [{ HF_TOKEN: 'hf_wrong' }, 403, 'a token was sent'],
])('says of a gated repo that its conditions must be accepted, given %j', async (env, status, token) => {
  const failure = await failureOf(hubWith(env), 'runs/gated');

  expect(failure).toBeInstanceOf(AccessDeniedError);
  expect(failure).toMatchObject({
    gated: true,
    message: `${server.url} denies access to runs/gated (${status}, gated; ${token})`,
    hint: `Accept the conditions on ${server.url}/runs/gated, then set HF_TOKEN.`,
  });
});

it('says that nobody answers', async () => {
  await server.stop();
  const failure = await failureOf(hubWith({}), 'runs/open');

  expect(failure).toBeInstanceOf(EndpointUnreachableError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(
      /^http:\/\/\S+ cannot be reached: connect ECONNREFUSED .* \(2 attempts\)$/u,
    ),
    exitCode: 2,
  });
});

it('says that the Hub is busy', async () => {
  server.inject({ kind: 'status', status: 503, path: /\/api\// });

  expect(await failureOf(hubWith({}), 'runs/open')).toBeInstanceOf(HubUnavailableError);
});

it('waits as long as the Hub asks', async () => {
  server.inject({ kind: 'status', status: 429, retryAfter: 1, path: /\/api\//, times: 1 });
  const before = performance.now();
  await fetchFrom(hubWith({}), 'runs/open');

  expect(performance.now() - before).toBeGreaterThan(950);
});

it('says that an answer is none of a Hub', async () => {
  const page = (): Promise<Response> => Promise.resolve(new Response('<html>Please log in</html>'));
  const failure = await failureOf({ ...hubWith({}), fetch: page }, 'runs/open');

  expect(failure).toBeInstanceOf(HubFormatError);
});
