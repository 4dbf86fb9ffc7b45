import { hostname } from 'node:os';
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readSweepLock, sweepLockPath } from '@evalcurve/results-tree';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { acquireLock } from './lock.ts';
import { LockLostError } from './lock-lost-error.ts';
import { SweepRunningError } from './sweep-running-error.ts';

let directory: TestDirectory;
let root: string;

beforeEach(async () => {
  const elsewhere = JSON.stringify({ host: 'node17', pid: 1, startedAt: null, attempt: 1 });
  directory = await testDirectory({ 'dead/.evalcurve/parts/run-3/lock.json': elsewhere });
  root = join(directory.path, 'results');
});
afterEach(() => directory.remove());

it('lets parts work side by side, each once, and no sweep over all of the tree beside them', async () => {
  const first = await acquireLock(root, { name: 'run-0', attempt: 0 });
  const second = await acquireLock(root, { name: 'run-1', attempt: 0 });
  await expect(acquireLock(root, { name: 'run-0', attempt: 0 })).rejects.toThrow(SweepRunningError);
  await expect(acquireLock(root)).rejects.toThrow(SweepRunningError);
  await first.release();
  await second.release();
  const whole = await acquireLock(root);
  await expect(acquireLock(root, { name: 'run-0', attempt: 0 })).rejects.toThrow(SweepRunningError);
  expect(await readSweepLock(root, 'run-0')).toBeNull();
  await whole.release();
});

it('takes a part over from its earlier attempt on a machine that is gone, and from no other', async () => {
  const dead = join(directory.path, 'dead');
  await expect(acquireLock(dead, { name: 'run-3', attempt: 1 })).rejects.toThrow('process 1 on node17');
  await expect(acquireLock(dead)).rejects.toThrow('process 1 on node17');
  const lock = await acquireLock(dead, { name: 'run-3', attempt: 2 });
  expect(await readSweepLock(dead, 'run-3')).toMatchObject({ host: hostname(), attempt: 2 });
  await lock.release();
});

it('knows when a later attempt has taken over, and leaves that one its lock', async () => {
  const earlier = await acquireLock(root, { name: 'run-0', attempt: 0 });
  await earlier.check();
  const later = await acquireLock(root, { name: 'run-0', attempt: 1 });
  await expect(earlier.check()).rejects.toThrow(LockLostError);
  await later.check();
  await earlier.release();
  expect(await readSweepLock(root, 'run-0')).toMatchObject({ attempt: 1 });
  await later.release();
});

it('is lost where it is gone, and not where the disk cannot tell just now', async () => {
  const lock = await acquireLock(root, { name: 'run-0', attempt: 0 });
  const path = sweepLockPath(root, 'run-0');
  await rename(path, `${path}.aside`);
  await expect(lock.check()).rejects.toThrow(LockLostError);
  // Read like a file, a folder fails as a file on a broken disk does.
  await mkdir(path);
  await lock.check();
  await rmdir(path);
  await rename(`${path}.aside`, path);
  await lock.release();
  expect(await readSweepLock(root, 'run-0')).toBeNull();
});
