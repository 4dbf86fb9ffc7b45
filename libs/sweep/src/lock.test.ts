import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { processStartTime } from '@evalcurve/results-tree';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { acquireLock } from './lock.ts';
import { SweepRunningError } from './sweep-running-error.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

function lockFile(lock: object): Record<string, string> {
  return { 'results/.evalcurve/lock.json': JSON.stringify(lock) };
}

it('lets one sweep in and the next after it, and leaves no empty folder behind', async () => {
  directory = await testDirectory({});
  const root = join(directory.path, 'results');
  const lock = await acquireLock(root);
  await expect(acquireLock(root)).rejects.toThrow(SweepRunningError);
  await lock.release();
  await (await acquireLock(root)).release();
  expect(await readdir(directory.path)).toEqual([]);
});

it('takes over the lock of a process that was killed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const startedAt = await processStartTime(child.pid ?? 0);
  directory = await testDirectory(lockFile({ host: hostname(), pid: child.pid, startedAt }));
  const root = join(directory.path, 'results');
  try {
    await expect(acquireLock(root)).rejects.toThrow(`process ${child.pid ?? ''} on ${hostname()}`);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await (await acquireLock(root)).release();
});

it('takes over a lock whose process number another process has got since', async () => {
  directory = await testDirectory(lockFile({ host: hostname(), pid: process.pid, startedAt: '1' }));
  await (await acquireLock(join(directory.path, 'results'))).release();
});

it('takes over a lock file that was cut off', async () => {
  directory = await testDirectory({ 'results/.evalcurve/lock.json': '{"ho' });
  await (await acquireLock(join(directory.path, 'results'))).release();
});

it('lets one of many in that find the same stale lock', async () => {
  for (let round = 0; round < 20; round += 1) {
    directory = await testDirectory(lockFile({ host: hostname(), pid: process.pid, startedAt: '1' }));
    const root = join(directory.path, 'results');
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(root)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(SweepRunningError);
    }
    expect(await readdir(join(root, '.evalcurve'))).toEqual(['lock.json']);
    if (round < 19) await directory.remove();
  }
});

it('leaves the lock of another machine alone', async () => {
  directory = await testDirectory(lockFile({ host: 'node17', pid: 1, startedAt: null }));
  await expect(acquireLock(join(directory.path, 'results'))).rejects.toThrow('process 1 on node17');
});

it('says so where the folder cannot be made', async () => {
  directory = await testDirectory({ results: 'a file' });
  await expect(acquireLock(join(directory.path, 'results'))).rejects.toThrow(UnwritableOutputError);
});

const itWithProc = existsSync('/proc/self') ? it : it.skip;
itWithProc('says so where the system lets nobody make a folder', async () => {
  directory = await testDirectory({});
  await expect(acquireLock('/proc/results/of-a-run')).rejects.toThrow(
    'cannot write results into /proc/results/of-a-run: no folder can be made there',
  );
});
