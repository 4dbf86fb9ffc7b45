import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import { findTestHarness } from './find-test-harness.ts';

it('looks in EVALCURVE_HARNESS, then in .venv, then on the PATH', async () => {
  const { path: root, remove } = await testDirectory({
    'named/bin/lm_eval': '',
    '.venv/bin/lm_eval': '',
    'bin/lm_eval': '',
    'empty/': '',
  });
  const [named, program] = [join(root, 'named'), join(root, 'named/bin/lm_eval')];
  const PATH = `${join(root, 'empty')}:${join(root, 'bin')}`;
  expect(findTestHarness({ env: { EVALCURVE_HARNESS: named, PATH }, root })).toBe(program);
  expect(findTestHarness({ env: { EVALCURVE_HARNESS: program, PATH }, root })).toBe(program);
  expect(findTestHarness({ env: { EVALCURVE_HARNESS: '', PATH }, root })).toBe(
    join(root, '.venv/bin/lm_eval'),
  );
  const empty = join(root, 'empty');
  expect(findTestHarness({ env: { PATH }, root: empty })).toBe(join(root, 'bin/lm_eval'));
  expect(findTestHarness({ env: {}, root: empty })).toBeNull();
  expect(() => findTestHarness({ env: { EVALCURVE_HARNESS: empty }, root })).toThrow(
    `no lm_eval in ${empty}`,
  );
  await remove();
});
