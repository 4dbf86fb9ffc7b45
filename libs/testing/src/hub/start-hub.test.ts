import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { startHub } from './start-hub.ts';
import type { TestHub } from './start-hub.ts';

const WEIGHTS = 'weights of the checkpoint';
let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'main/README.md': '# A run\n',
    'main/iter_0002000/config.json': '{}',
    'main/iter_0002000/model.safetensors': WEIGHTS,
    'main/iter_0004000/config.json': '{"a":1}',
    'step-1/config.json': '{}',
  });
  const branches = { main: join(directory.path, 'main'), 'step-1': join(directory.path, 'step-1') };
  hub = await startHub({
    models: { 'a/run': { branches } },
    datasets: { 'a/data': { branches } },
    pageSize: 2,
  });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

const get = (path: string, options: RequestInit = {}) => fetch(`${hub.url}${path}`, options);
const json = async (path: string): Promise<unknown> => (await get(path)).json();

it('sends a small file with its git name as ETag and the commit', async () => {
  const response = await get('/a/run/resolve/main/iter_0002000/config.json');
  const { sha } = (await json('/api/models/a/run')) as { sha: string };
  expect(await response.text()).toBe('{}');
  expect(response.headers.get('etag')).toBe('"9e26dfeeb6e641a33dae4961196235bdb965b21b"');
  expect(response.headers.get('x-repo-commit')).toBe(sha);
});

it('sends clients of a large file to the storage and says its size and checksum before', async () => {
  const path = '/a/run/resolve/main/iter_0002000/model.safetensors';
  const redirect = await get(path, { method: 'HEAD', redirect: 'manual' });
  const sha256 = createHash('sha256').update(WEIGHTS).digest('hex');
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get('x-linked-size')).toBe('25');
  expect(redirect.headers.get('x-linked-etag')).toBe(`"${sha256}"`);
  expect(redirect.headers.get('location')).toMatch(new RegExp(`^${hub.storageUrl}/`, 'u'));
  const followed = await get(path);
  expect(await followed.text()).toBe(WEIGHTS);
  expect(followed.headers.get('etag')).toBe(`"${sha256}"`);
});

it('refuses an address of the storage that it did not sign', async () => {
  const response = await fetch(`${hub.storageUrl}/a/run/resolve/main/iter_0002000/model.safetensors`);
  expect(response.status).toBe(403);
});

it('sends a part of a file, and the whole where it is another by now', async () => {
  const path = '/a/run/resolve/main/iter_0002000/model.safetensors';
  const etag = `"${createHash('sha256').update(WEIGHTS).digest('hex')}"`;
  const part = await get(path, { headers: { range: 'bytes=11-', 'if-range': etag } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 11-24/25']);
  expect(await part.text()).toBe('the checkpoint');
  const whole = await get(path, { headers: { range: 'bytes=11-', 'if-range': '"other"' } });
  expect([whole.status, await whole.text()]).toEqual([200, WEIGHTS]);
  const beyond = await get(path, { headers: { range: 'bytes=25-' } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */25']);
});

it('lists a tree page by page', async () => {
  const pages: string[][] = [];
  let next: string | undefined = `${hub.url}/api/models/a/run/tree/main?recursive=true`;
  while (next !== undefined) {
    const response: Response = await fetch(next);
    pages.push(((await response.json()) as { path: string }[]).map(({ path }) => path));
    next = /<(?<url>[^>]+)>; rel="next"/u.exec(response.headers.get('link') ?? '')?.groups?.['url'];
  }
  expect(pages).toEqual([
    ['README.md', 'iter_0002000'],
    ['iter_0002000/config.json', 'iter_0002000/model.safetensors'],
    ['iter_0004000', 'iter_0004000/config.json'],
  ]);
});

it('tells the checksum and the size of each file, and the last commit where asked to', async () => {
  const { sha } = (await json('/api/models/a/run')) as { sha: string };
  expect(await json('/api/models/a/run/tree/main/iter_0002000?expand=true')).toEqual([
    expect.objectContaining({ type: 'file', path: 'iter_0002000/config.json', size: 2 }),
    expect.objectContaining({
      lfs: { oid: createHash('sha256').update(WEIGHTS).digest('hex'), size: 25, pointerSize: 127 },
      lastCommit: expect.objectContaining({ id: sha }),
    }),
  ]);
});

it('names the branches and answers HEAD and the commit hash of a branch', async () => {
  const refs = (await json('/api/models/a/run/refs')) as {
    branches: { name: string; targetCommit: string }[];
  };
  expect(refs.branches.map(({ name }) => name)).toEqual(['main', 'step-1']);
  const [main, step] = refs.branches.map(({ targetCommit }) => targetCommit);
  expect(await json('/api/models/a/run/revision/HEAD')).toMatchObject({ sha: main });
  expect(await json(`/api/datasets/a/data/revision/${step}`)).toMatchObject({
    id: 'a/data',
    sha: step,
    siblings: [{ rfilename: 'config.json' }],
  });
});

it('has another commit once a file was changed', async () => {
  const before = (await json('/api/models/a/run')) as { sha: string };
  await writeFile(join(directory.path, 'main/iter_0004000/config.json'), '{"a":2}');
  expect(await json('/api/models/a/run')).not.toMatchObject(before);
  expect((await get(`/api/models/a/run/revision/${before.sha}`)).headers.get('x-error-code')).toBe(
    'RevisionNotFound',
  );
});

it.each([
  ['/a/run/resolve/main/nothing.json', 404, 'EntryNotFound'],
  ['/a/run/resolve/main/..%2Fstep-1%2Fconfig.json', 404, 'EntryNotFound'],
  ['/a/run/resolve/step-2/config.json', 404, 'RevisionNotFound'],
  ['/api/models/a/run/tree/main/iter_0006000', 404, 'EntryNotFound'],
  ['/api/models/a/none', 401, 'RepoNotFound'],
  ['/nothing', 404, null],
])('answers %s with %i %s', async (path, status, code) => {
  const response = await get(path);
  expect([response.status, response.headers.get('x-error-code')]).toEqual([status, code]);
});

it('writes down what reached it', async () => {
  await get('/a/run/resolve/main/README.md?download=true', {
    headers: { authorization: 'Bearer secret', range: 'bytes=0-1' },
  });
  await get('/a/run/resolve/main/none%20such');
  expect(hub.requests).toEqual([
    {
      server: 'hub',
      method: 'GET',
      path: '/a/run/resolve/main/README.md',
      query: '?download=true',
      authorization: 'Bearer secret',
      range: 'bytes=0-1',
      status: 206,
    },
    expect.objectContaining({ path: '/a/run/resolve/main/none such', authorization: null, status: 404 }),
  ]);
  hub.forgetRequests();
  expect(hub.requests).toEqual([]);
});
