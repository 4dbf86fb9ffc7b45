import { join } from 'node:path';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { resolveResultsFolder } from './resolve-results-folder.ts';

async function resolved(files: Record<string, string>, folder?: string): Promise<unknown> {
  const directory = await testDirectory(files);
  const outcome = await resolveResultsFolder({ folder, context: { cwd: directory.path } }).catch(
    (error: unknown) => error,
  );
  await directory.remove();
  return typeof outcome === 'string' ? outcome.replace(join(directory.path, '/'), '') : outcome;
}

it('takes the folder that is named, whatever its name', async () => {
  expect(await resolved({ 'runs/': '', 'results/': '' }, 'runs')).toBe('runs');
});

it('takes the only folder here that is named results…', async () => {
  expect(await resolved({ 'results_dense/': '', 'model/': '', 'results.txt': '', '.results/': '' })).toBe(
    'results_dense',
  );
});

it('lists the folders where several could be meant', async () => {
  expect(await resolved({ 'results_a/': '', 'results_b/': '' })).toMatchObject({
    message: '2 folders here hold results',
    candidates: ['results_a', 'results_b'],
    exitCode: 2,
  });
});

it('says how to make one where there is none', async () => {
  expect(await resolved({ 'model/': '' })).toMatchObject({
    message: 'no folder here is named results…',
    hint: expect.stringContaining('quick-test --help'),
  });
});

it('suggests the folder that was mistyped, and tells a file from a folder', async () => {
  expect(await resolved({ 'results_dense/': '' }, 'results_dens')).toMatchObject({
    message: 'no folder results_dens',
    hint: 'Did you mean results_dense?',
  });
  expect(await resolved({ 'results.json': '{}' }, 'results.json')).toMatchObject({
    message: 'results.json is a file, expected a folder of results',
  });
});

it('shows what a terminal would obey in a name', async () => {
  expect(await resolved({}, '\u001b[2J')).toMatchObject({ message: 'no folder ␛[2J' });
});
