import { chmod, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsText } from './__fixtures__/results-text.ts';
import { runRecord } from './__fixtures__/run-record.ts';
import { attemptDirectoryFor } from './attempt-directory-for.ts';
import { FolderNameError } from './folder-name-error.ts';
import { publishAttempt } from './publish-attempt.ts';
import { PublishError } from './publish-error.ts';
import { readResultsTree } from './read-results-tree.ts';
import { readRunRecord } from './run-record-file.ts';

const checkpointId = 'iter_0002000';
const attempt = `.evalcurve/attempts/${checkpointId}.1`;
let directory: TestDirectory;
let attemptDirectory: string;

beforeEach(async () => {
  directory = await testDirectory({
    [`${attempt}/__tmp__model__iter_0002000/results_2026-01-01T00-00-00.json`]: resultsText({
      scores: { new: 1 },
    }),
    [`${attempt}/evaluation.log`]: 'log',
    [`${attempt}/run.json`]: JSON.stringify(runRecord(checkpointId, 2000)),
  });
  attemptDirectory = attemptDirectoryFor({ root: directory.path, checkpointId, attempt: '1' });
});

afterEach(() => directory.remove());

it('moves the attempt to its place and names its folder after the model', async () => {
  const published = await publishAttempt({ attemptDirectory, root: directory.path, checkpointId });
  expect(published).toBe(join(directory.path, checkpointId));
  expect((await readdir(published)).sort()).toEqual([
    'evaluation.log',
    'run.json',
    'tiiuae__dense-500m-arch1',
  ]);
  expect(await readdir(join(directory.path, '.evalcurve', 'attempts'))).toEqual([]);
  expect((await readRunRecord(published))?.model.subfolder).toBe(checkpointId);
  expect((await readResultsTree(directory.path)).entries).toHaveLength(1);
});

it('lets those read what is published who may read the tree, and nobody else', async () => {
  const record = join(attemptDirectory, 'run.json');
  await Promise.all([chmod(attemptDirectory, 0o700), chmod(record, 0o600), chmod(directory.path, 0o755)]);
  const published = await publishAttempt({ attemptDirectory, root: directory.path, checkpointId });
  expect((await stat(published)).mode & 0o777).toBe(0o755);
  expect((await stat(join(published, 'run.json'))).mode & 0o777).toBe(0o644);
});

it('keeps what was in its place', async () => {
  const old = join(directory.path, checkpointId);
  await mkdir(old);
  await symlink('/nowhere', join(old, 'old'));
  await publishAttempt({ attemptDirectory, root: directory.path, checkpointId });
  const [aside = ''] = await readdir(join(directory.path, '.evalcurve', 'attempts'));
  expect(aside).toMatch(/^iter_0002000\.replaced-\d{4}-\d\d-\d\dT/u);
  expect(await readdir(join(directory.path, '.evalcurve', 'attempts', aside))).toEqual(['old']);
  expect(await readdir(old)).toContain('run.json');
});

it('refuses to follow a link in its place, and keeps the attempt', async () => {
  const elsewhere = await testDirectory({ 'x.txt': 'x' });
  await symlink(elsewhere.path, join(directory.path, checkpointId));
  const publishing = publishAttempt({ attemptDirectory, root: directory.path, checkpointId });
  await expect(publishing).rejects.toThrow(PublishError);
  await expect(publishing).rejects.toThrow('something that is no folder is in its place');
  expect(await readdir(elsewhere.path)).toEqual(['x.txt']);
  expect(await readFile(join(attemptDirectory, 'evaluation.log'), 'utf8')).toBe('log');
  await elsewhere.remove();
});

it('refuses an attempt without a record, and names that lead elsewhere', async () => {
  const lead = publishAttempt({ attemptDirectory, root: directory.path, checkpointId: '../x' });
  await expect(lead).rejects.toThrow(FolderNameError);
  await rm(join(attemptDirectory, 'run.json'));
  const publishing = publishAttempt({ attemptDirectory, root: directory.path, checkpointId });
  await expect(publishing).rejects.toThrow('the attempt holds no run.json');
});

it('says that the results are kept where the disk refuses', async () => {
  const publishing = publishAttempt({
    attemptDirectory,
    root: join(directory.path, 'missing'),
    checkpointId,
  });
  await expect(publishing).rejects.toMatchObject({ name: 'PublishError', exitCode: 1, attemptDirectory });
  expect(await readRunRecord(attemptDirectory)).not.toBeNull();
});
