import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { startHub } from './start-hub.ts';
import type { TestHub } from './start-hub.ts';

const WEIGHTS = '0123456789';
let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory({ 'config.json': '{}', 'model.safetensors': WEIGHTS });
  hub = await startHub({ models: { 'a/run': { branches: { main: directory.path } } } });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

const get = (name: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/a/run/resolve/main/${name}`, { headers });

it('answers 503 as often as it was told, where the path matches, and says when to come back', async () => {
  hub.inject({ kind: 'status', status: 503, path: /config\.json$/u, times: 2, retryAfter: 7 });
  expect((await get('model.safetensors')).status).toBe(200);
  const first = await get('config.json');
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '7']);
  expect((await get('config.json')).status).toBe(503);
  expect((await get('config.json')).status).toBe(200);
});

it('cuts the connection in the middle of a file, and sends the rest when asked for it', async () => {
  hub.inject({ kind: 'cut', afterBytes: 4, times: 1 });
  const response = await get('model.safetensors');
  const received: number[] = [];
  await expect(
    (async () => {
      for await (const chunk of response.body ?? []) received.push(...(chunk as Uint8Array));
    })(),
  ).rejects.toThrow('terminated');
  expect(Buffer.from(received).toString()).toBe('0123');
  expect(await (await get('model.safetensors', { range: 'bytes=4-' })).text()).toBe('456789');
});

it('does not count requests for less than what it would cut', async () => {
  hub.inject({ kind: 'cut', afterBytes: 4, times: 1 });
  expect(await (await get('model.safetensors', { range: 'bytes=0-0' })).text()).toBe('0');
  await expect(get('model.safetensors').then((response) => response.text())).rejects.toThrow('terminated');
});

it('sends other bytes than the checksum tells', async () => {
  hub.inject({ kind: 'altered', times: 1 });
  const altered = Buffer.from(await (await get('model.safetensors')).arrayBuffer());
  expect(altered.subarray(0, 9).toString()).toBe('012345678');
  expect(altered.at(9)).toBe('9'.charCodeAt(0) ^ 0xff);
  expect(await (await get('model.safetensors')).text()).toBe(WEIGHTS);
});

it('sends a file no faster than it is told, until the client goes away', async () => {
  hub.inject({ kind: 'slow', bytesPerSecond: 0.001 });
  const reader = (await get('model.safetensors')).body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('0');
  await reader?.cancel();
});

it('sends all of a file slowly in the end', async () => {
  hub.inject({ kind: 'slow', bytesPerSecond: 250 });
  expect(await (await get('model.safetensors')).text()).toBe(WEIGHTS);
});

it('cuts the connection before the first byte', async () => {
  hub.inject({ kind: 'cut', afterBytes: 0 });
  await expect(get('config.json').then((response) => response.text())).rejects.toThrow('terminated');
});

it('closes the connection of the one server where it is down', async () => {
  hub.inject({ kind: 'down', server: 'storage' });
  expect((await get('config.json')).status).toBe(200);
  await expect(get('model.safetensors')).rejects.toThrow('fetch failed');
  expect(hub.requests.at(-1)).toMatchObject({ server: 'storage', status: null });
});

it('keeps a client waiting until it gives up', async () => {
  hub.inject({ kind: 'hang' });
  const signal = AbortSignal.timeout(50);
  await expect(fetch(`${hub.url}/api/models/a/run`, { signal })).rejects.toThrow('timeout');
});

it('works again once it is healed', async () => {
  hub.inject({ kind: 'status', status: 403 });
  expect((await get('config.json')).status).toBe(403);
  hub.heal();
  expect((await get('config.json')).status).toBe(200);
});
