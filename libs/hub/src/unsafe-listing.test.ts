import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { fetchCheckpoint, locateCheckpoint, UnsafePathError } from './index.ts';

const checkpoint = { id: 'step100', step: 100, tokens: null, stage: null };
const oid = createHash('sha1').update('blob 2\0{}').digest('hex');
const commit = '0123456789012345678901234567890123456789';
let directory: TestDirectory;
let server: Server;
let listed: string[];

beforeEach(async () => {
  directory = await testDirectory({ 'cache/': '' });
  server = createServer((request, response) => {
    const isInfo = request.url?.includes('/revision/') ?? false;
    const files = listed.map((path) => ({ type: 'file', path, size: 2, oid }));
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify(isInfo ? { _id: 'x', id: 'x', sha: commit, lastModified: '2024-01-01' } : files),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await directory.remove();
});

const locate = () => {
  const hub = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, retries: 0 };
  return locateCheckpoint({ hub, repository: 'runs/evil', layout: 'revision', checkpoint });
};

it.each([
  '../config.json',
  'step100/../../config.json',
  '/etc/config.json',
  'a//config.json',
  './config.json',
  String.raw`..\config.json`,
  String.raw`C:\config.json`,
  'C:config.json',
  'config.json\0',
  'config\n.json',
])('refuses a listing with the name %j', async (path) => {
  listed = ['config.json', path];
  const failure = await locate().catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(UnsafePathError);
  expect(failure).toMatchObject({ path, message: expect.stringContaining(JSON.stringify(path)) });
});

it('refuses to fetch what was located by somebody else with such a name', async () => {
  listed = ['config.json', 'tokenizer.json', 'model.safetensors'];
  const located = await locate();
  const files = located.files.map((file) => ({ ...file, path: `../../${file.path}` }));
  const cacheDirectory = join(directory.path, 'cache');
  const fetched = fetchCheckpoint({
    hub: { url: 'http://127.0.0.1:9' },
    located: { ...located, files },
    cacheDirectory,
  });

  await expect(fetched).rejects.toThrow(UnsafePathError);
  expect(await readdir(cacheDirectory)).toEqual([]);
});
