import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import { fixturesDirectory } from './fixtures-directory.ts';

it('looks in EVALCURVE_FIXTURES, then beside the workspace', async () => {
  const { path, remove } = await testDirectory({ 'named/': '', 'shared/fixtures/': '', 'workspace/': '' });
  const [root, named] = [join(path, 'workspace'), join(path, 'named')];
  expect(fixturesDirectory({ env: { EVALCURVE_FIXTURES: named }, root })).toBe(named);
  expect(fixturesDirectory({ env: {}, root })).toBe(join(path, 'shared/fixtures'));
  expect(fixturesDirectory({ env: {}, root: named + '/deeper' })).toBeNull();
  const missing = join(path, 'missing');
  expect(() => fixturesDirectory({ env: { EVALCURVE_FIXTURES: missing }, root })).toThrow(missing);
  await remove();
});
