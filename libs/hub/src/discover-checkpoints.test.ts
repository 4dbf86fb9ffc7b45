import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startHub, testDirectory } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  AmbiguousLayoutError,
  AmbiguousSubfolderError,
  discoverCheckpoints,
  InvalidRepositoryError,
  NoCheckpointsFoundError,
} from './index.ts';
import type { DiscoveredCheckpoints, DiscoverCheckpointsOptions } from './index.ts';

let directory: TestDirectory;
let server: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'folders/README.md': '# A run',
    'folders/iter_0010000/config.json': '{}',
    'folders/iter_0002000/model.safetensors': 'weights',
    'folders/iter_0004000/optimizer.pt': 'no model in here',
    'folders/onnx/model.safetensors': 'no checkpoint by name',
    'deep/checkpoints/step100/config.json': '{}',
    'deep/checkpoints/step200/config.json': '{}',
    'twice/a/step100/config.json': '{}',
    'twice/b/step100/config.json': '{}',
    'one/config.json': '{}',
    'one/model.safetensors': 'weights',
  });
  const at = (name: string): string => join(directory.path, name);
  server = await startHub({
    pageSize: 2,
    models: {
      'runs/folders': { branches: { main: at('folders') } },
      'runs/revisions': {
        branches: { main: at('one'), 'step-125000': at('one'), 'step-5000': at('one'), dev: at('one') },
      },
      'runs/both': { branches: { main: at('folders'), step1000: at('one') } },
      'runs/deep': { branches: { main: at('deep') } },
      'runs/twice': { branches: { main: at('twice') } },
      'runs/one': { branches: { main: at('one'), dev: at('one') } },
    },
  });
});
afterEach(async () => {
  await server.stop();
  await directory.remove();
});

function discover(
  repository: string,
  more: Partial<DiscoverCheckpointsOptions> = {},
): Promise<DiscoveredCheckpoints> {
  return discoverCheckpoints({ hub: { url: server.url }, repository, ...more });
}

const idsOf = ({ layout, checkpoints }: DiscoveredCheckpoints): string[] => [
  layout,
  ...checkpoints.map(({ id }) => id),
];

it('finds subfolders that are called as checkpoints are and hold a model, over all pages of the listing', async () => {
  expect(idsOf(await discover('runs/folders'))).toEqual(['subfolder', 'iter_0002000', 'iter_0010000']);
});

it('finds subfolders below a folder', async () => {
  expect(idsOf(await discover('runs/deep'))).toEqual(['subfolder', 'step100', 'step200']);
});

it('finds branches, in training order and without the default branch', async () => {
  expect(idsOf(await discover('runs/revisions'))).toEqual(['revision', 'step-5000', 'step-125000']);
});

it('asks which layout is meant where a repo has both', async () => {
  const failure = await discover('runs/both').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(AmbiguousLayoutError);
  expect(failure).toMatchObject({
    message:
      'runs/both keeps checkpoints in two layouts: 2 subfolders (iter_0002000, iter_0010000) and 1 revisions (step1000)',
    hint: 'Say which: --layout subfolder or --layout revision.',
    exitCode: 2,
  });
});

it('takes the layout that was asked for, and a revision as a place to look for subfolders', async () => {
  expect(idsOf(await discover('runs/both', { layout: 'revision' }))).toEqual(['revision', 'step1000']);
  expect(idsOf(await discover('runs/both', { layout: 'subfolder' }))[0]).toBe('subfolder');
  expect(idsOf(await discover('runs/both', { revision: 'main' }))[0]).toBe('subfolder');
});

it('says what is there where nothing is called as a checkpoint', async () => {
  const failure = await discover('runs/one').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(NoCheckpointsFoundError);
  expect(failure).toMatchObject({
    hint: 'What is there: model folders: no subfolder with a model; revisions: main, dev.',
  });
});

it('refuses two folders of one name, whose results would overwrite each other', async () => {
  const failure = await discover('runs/twice').catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(AmbiguousSubfolderError);
  expect(failure).toMatchObject({ folders: ['a/step100', 'b/step100'] });
});

it.each(['', 'a/b/c', '../etc', 'a/..', 'a b/c', 'a\\b'])('asks no Hub for a repo named %j', async (name) => {
  await expect(discover(name)).rejects.toThrow(InvalidRepositoryError);
  expect(server.requests).toEqual([]);
});
