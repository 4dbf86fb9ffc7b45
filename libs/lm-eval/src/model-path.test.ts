import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSafeModelPath } from './is-safe-model-path.ts';
import { linkModelPath, modelPath } from './model-path.ts';

it('takes a folder by its own path where lm_eval can read that', () => {
  expect(modelPath({ modelDirectory: '/models/iter_0002000', env: {} })).toBe('/models/iter_0002000');
});

it('leads to any other folder by a link with a plain path, which may be made again', async () => {
  const { path, remove } = await testDirectory({ 'a,b={1}/config.json': '{}', 'c,d/config.json': '[]' });
  const env = { HOME: path };
  const first = { modelDirectory: join(path, 'a,b={1}'), env };
  const link = await linkModelPath(first);
  expect(await linkModelPath(first)).toBe(link);
  expect(link).toBe(modelPath(first));
  expect(isSafeModelPath(link)).toBe(true);
  expect(await readFile(join(link, 'config.json'), 'utf8')).toBe('{}');
  const other = await linkModelPath({ modelDirectory: join(path, 'c,d'), env });
  expect(await readFile(join(other, 'config.json'), 'utf8')).toBe('[]');
  await remove();
});
