import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startHub, testDirectory } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  IncompleteCheckpointError,
  locateCheckpoint,
  RevisionNotFoundError,
  SubfolderNotFoundError,
} from './index.ts';
import type { HubLayout, LocatedCheckpoint } from './index.ts';

const repository = 'runs/dense';
let directory: TestDirectory;
let server: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'run/tokenizer.json': '{}',
    'run/iter_0002000/config.json': '{}',
    'run/iter_0002000/model.safetensors': '12345',
    'run/iter_0002000/README.md': 'not needed',
    'run/nested/iter_0004000/config.json': '{}',
    'run/nested/iter_0004000/model.safetensors': '12345',
    'run/iter_0006000/config.json': '{}',
    'revision/config.json': '{}',
    'revision/tokenizer.model': 'tokens',
    'revision/model.safetensors': '1234567',
  });
  const at = (name: string): string => join(directory.path, name);
  const branches = { main: at('run'), 'step-5000': at('revision'), 'step-125000': at('revision') };
  server = await startHub({ models: { [repository]: { branches } } });
});
afterEach(async () => {
  await server.stop();
  await directory.remove();
});

function locate(id: string, layout: HubLayout): Promise<LocatedCheckpoint> {
  const checkpoint = { id, step: null, tokens: null, stage: null };
  return locateCheckpoint({ hub: { url: server.url }, repository, layout, checkpoint });
}

it('names the commit of a subfolder and the few files that are needed', async () => {
  const { model, files, bytes } = await locate('iter_0002000', 'subfolder');

  expect(model).toEqual({
    name: repository,
    layout: 'subfolder',
    subfolder: 'iter_0002000',
    revision: 'main',
    commit: expect.stringMatching(/^[0-9a-f]{40}$/u),
  });
  expect(files.map(({ path }) => path).sort()).toEqual([
    'iter_0002000/config.json',
    'iter_0002000/model.safetensors',
    'tokenizer.json',
  ]);
  expect(bytes).toBe(2 + 5 + 2);
});

it('names the commit of a revision', async () => {
  const { model, bytes } = await locate('step-5000', 'revision');

  expect(model).toMatchObject({ layout: 'revision', subfolder: null, revision: 'step-5000' });
  expect(bytes).toBe(2 + 6 + 7);
});

it('gives large files their sha256 and small ones their git hash', async () => {
  const { files } = await locate('step-5000', 'revision');
  const checksums = Object.fromEntries(files.map(({ path, checksum }) => [path, checksum]));

  // printf 1234567 | sha256sum; printf '{}' | git hash-object --stdin
  expect(checksums['model.safetensors']).toEqual({
    algorithm: 'sha256',
    value: '8bb0cf6eb9b17d0f7d22b456f121257dc1254e1f01665370476383ea776df414',
  });
  expect(checksums['config.json']).toEqual({
    algorithm: 'git-sha1',
    value: '9e26dfeeb6e641a33dae4961196235bdb965b21b',
  });
});

it('asks for everything by the commit once that is known', async () => {
  const { model } = await locate('iter_0002000', 'subfolder');
  const trees = server.requests.filter(({ path }) => path.includes('/tree/'));

  expect(trees.length).toBeGreaterThan(0);
  expect(trees.every(({ path }) => path.includes(model.commit ?? 'none'))).toBe(true);
});

it('sees another commit once the repo has changed', async () => {
  const before = await locate('iter_0002000', 'subfolder');
  await writeFile(join(directory.path, 'run/iter_0002000/model.safetensors'), '54321');
  const after = await locate('iter_0002000', 'subfolder');

  expect(after.model.commit).not.toBe(before.model.commit);
});

it('finds a checkpoint that lies deeper', async () => {
  const { model } = await locate('iter_0004000', 'subfolder');

  expect(model.subfolder).toBe('nested/iter_0004000');
});

it('suggests the nearest subfolder', async () => {
  const failure = await locate('iter_000200', 'subfolder').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(SubfolderNotFoundError);
  expect(failure).toMatchObject({
    message: 'runs/dense has no subfolder "iter_000200" with a model in it',
    hint: expect.stringContaining('iter_0002000'),
  });
});

it('suggests the nearest revision', async () => {
  const failure = await locate('step-12500', 'revision').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(RevisionNotFoundError);
  expect(failure).toMatchObject({
    message: 'runs/dense has no revision "step-12500"',
    hint: expect.stringContaining('step-125000'),
  });
});

it('says what a checkpoint lacks', async () => {
  const failure = await locate('iter_0006000', 'subfolder').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(IncompleteCheckpointError);
  expect(failure).toMatchObject({ missing: ['weights'] });
});
