import { readdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { processStartTime } from './process-start-time.ts';
import { readResultsTree } from './read-results-tree.ts';
import type { SweepStatus } from './results-tree.ts';
import { isLockAlive, sweepLockPath } from './sweep-lock.ts';
import { readSweepStatus, writeSweepStatus } from './sweep-status-file.ts';
import { writeJsonFile } from './write-json-file.ts';

const status: SweepStatus = {
  planned: ['iter_0002000', 'iter_0004000'],
  running: [
    { id: 'iter_0002000', sinceMs: 5, device: 'cuda:0' },
    { id: 'iter_0006000', sinceMs: 7, device: 'cuda:1' },
  ],
  failed: [{ id: 'iter_0004000', reason: 'out of memory', logFile: 'x/evaluation.log' }],
};
let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({});
});
afterEach(() => directory.remove());

it('gives the status back while the process that holds the lock lives', async () => {
  const root = directory.path;
  await writeSweepStatus({ root, status });
  const own = { host: hostname(), pid: process.pid, startedAt: await processStartTime(process.pid) };
  await writeJsonFile(sweepLockPath(root), own);
  expect(await readSweepStatus(root)).toEqual(status);
  await writeJsonFile(sweepLockPath(root), { ...own, startedAt: '1' });
  // Only Linux tells when a process started; elsewhere its number has to do.
  const running = own.startedAt === null ? status.running : [];
  expect(await readSweepStatus(root)).toEqual({ ...status, running });
});

it('says that nothing is running without a lock, and null where no sweep ever ran', async () => {
  expect(await readSweepStatus(directory.path)).toBeNull();
  await writeSweepStatus({ root: directory.path, status });
  expect(await readSweepStatus(directory.path)).toEqual({ ...status, running: [] });
});

it.each([
  [null, []],
  [{ id: 'iter_0002000', sinceMs: 5 }, [{ id: 'iter_0002000', sinceMs: 5, device: null }]],
])('reads what sweeps of one device used to write: %j', async (running, expected) => {
  const root = directory.path;
  await writeJsonFile(join(root, '.evalcurve/sweep.json'), { schemaVersion: 1, ...status, running });
  await writeJsonFile(sweepLockPath(root), { host: 'elsewhere', pid: 1, startedAt: null });
  expect((await readSweepStatus(root))?.running).toEqual(expected);
});

it('leaves no temporary file behind and lets nobody else read', async () => {
  await writeSweepStatus({ root: directory.path, status });
  const folder = join(directory.path, '.evalcurve');
  expect(await readdir(folder)).toEqual(['sweep.json']);
  expect((await stat(join(folder, 'sweep.json'))).mode & 0o077).toBe(0);
});

it('reads a tree in which a sweep has begun and finished nothing yet', async () => {
  await writeSweepStatus({ root: directory.path, status });
  const tree = await readResultsTree(directory.path);
  expect([tree.entries, tree.sweep?.planned]).toEqual([[], status.planned]);
});

it('takes a process that has ended for dead, and one of another host for alive', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const pid = child.pid ?? 0;
  await once(child, 'exit');
  expect(await isLockAlive({ host: hostname(), pid, startedAt: null })).toBe(false);
  expect(await isLockAlive({ host: 'elsewhere', pid, startedAt: null })).toBe(true);
});
