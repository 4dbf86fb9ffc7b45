import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CacheWriteError } from '@evalcurve/hub';
import { processStartTime } from '@evalcurve/results-tree';
import {
  itWithMounts,
  smallDisk,
  testDirectory,
  type SmallDisk,
  type TestDirectory,
} from '@evalcurve/testing';
import { DownloadBusyError } from './download-busy-error.ts';
import { downloadLease, type DownloadLease } from './download-lease.ts';

const { signal } = new AbortController();
let files: TestDirectory;

afterEach(() => files.remove());

async function leaseBeside(others: Readonly<Record<string, object>>): Promise<DownloadLease> {
  const lease = 'downloads/run/commit/iter_0002000.lease';
  files = await testDirectory(
    Object.fromEntries(
      Object.entries(others).map(([name, lock]) => [`${lease}/${name}`, JSON.stringify(lock)]),
    ),
  );
  const downloads = join(files.path, 'downloads');
  return downloadLease(join(downloads, 'run/commit/iter_0002000'), { downloads });
}

async function isEvicted(others: Readonly<Record<string, object>>): Promise<boolean> {
  const lease = await leaseBeside(others);
  await lease.fetchAlone(() => Promise.resolve(), signal);
  let evicted = false;
  await lease.release(() => {
    evicted = true;
    return Promise.resolve();
  });
  return evicted;
}

it('lets a download be deleted that nobody else uses, and leaves no folder behind', async () => {
  expect(await isEvicted({})).toBe(true);
  expect(await readdir(join(files.path, 'downloads'))).toEqual([]);
});

it('keeps one that another process uses, until that has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const user = { host: hostname(), pid: child.pid, startedAt: await processStartTime(child.pid ?? 0) };
  expect(await isEvicted({ 'other.user': user })).toBe(false);
  await files.remove();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await isEvicted({ 'other.user': user, 'lock.json': user })).toBe(true);
});

it('keeps one that a process of another machine uses', async () => {
  expect(await isEvicted({ 'node17.user': { host: 'node17', pid: 1, startedAt: null } })).toBe(false);
});

it.each([
  ['of another machine, whose folder cannot be seen from here', 'node17', 'nowhere/over', false],
  ['whose folder was deleted', hostname(), 'nowhere/over', true],
  ['who is not over', hostname(), 'submission/over', false],
])('tells a lasting user %s', async (_, host, endFile, isGone) => {
  const folder = await testDirectory({ 'submission/': '' });
  const user = { host, endFile: join(folder.path, endFile) };
  expect(await isEvicted({ 'slurm.user': user })).toBe(isGone);
  await folder.remove();
});

it.each(['', '{"ho'])('keeps one whose user cannot be told: %j', async (text) => {
  const lease = await leaseBeside({});
  const folder = join(files.path, 'downloads/run/commit/iter_0002000.lease');
  await lease.fetchAlone(async () => writeFile(join(folder, 'other.user'), text), signal);
  await lease.release(() => Promise.reject(new Error('deleted')));
  expect(await readdir(folder)).toEqual(['other.user']);
});

it('never shows others a part of its file', async () => {
  const lease = await leaseBeside({});
  const folder = join(files.path, 'downloads/run/commit/iter_0002000.lease');
  await lease.fetchAlone(() => Promise.resolve(), signal);
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.user'));
  const seen = await open(join(folder, name));
  await lease.fetchAlone(() => Promise.resolve(), signal);
  // Another file was put into its place: who reads the old one reads all of it.
  expect((await stat(join(folder, name))).ino).not.toBe((await seen.stat()).ino);
  await seen.close();
});

describe('on a full disk', () => {
  let disk: SmallDisk;
  let lease: DownloadLease;

  async function leaseOnSmallDisk(): Promise<void> {
    files = await testDirectory();
    disk = await smallDisk(256);
    lease = await downloadLease(join(disk.path, 'downloads/run/commit/iter_0002000'), {
      downloads: disk.path,
    });
  }

  afterEach(() => disk.remove());

  itWithMounts(it)('says so, as a download does', async () => {
    await leaseOnSmallDisk();
    await disk.fill();
    const fetched = lease.fetchAlone(() => Promise.reject(new Error('fetched')), signal);
    await expect(fetched).rejects.toThrow(CacheWriteError);
    await expect(fetched).rejects.toThrow(/iter_0002000\.lease cannot be written: the disk is full$/u);
    await disk.free();
    expect(await readdir(disk.path)).toEqual([]);
  });

  itWithMounts(it)('deletes what nobody uses, which makes room', async () => {
    await leaseOnSmallDisk();
    const download = join(disk.path, 'model.safetensors');
    await lease.fetchAlone(() => writeFile(download, 'x'.repeat(8192)), signal);
    const folder = join(disk.path, 'downloads/run/commit/iter_0002000.lease');
    for (const name of await readdir(folder)) await rm(join(folder, name));
    await disk.fill();
    await lease.release(() => rm(download));
    expect(await readdir(disk.path)).toEqual(['.filler']);
  });
});

it('does not wait for a process of another machine', async () => {
  const lease = await leaseBeside({ 'lock.json': { host: 'node17', pid: 7, startedAt: null } });
  const fetched = lease.fetchAlone(() => Promise.resolve(), signal);
  await expect(fetched).rejects.toThrow(DownloadBusyError);
  await expect(fetched).rejects.toThrow(/^process 7 on node17 fetches into .*iter_0002000 now$/u);
});

it('stops waiting when it is told to', async () => {
  const user = { host: hostname(), pid: process.pid, startedAt: await processStartTime(process.pid) };
  const lease = await leaseBeside({ 'lock.json': user });
  const stop = new AbortController();
  const fetched = lease.fetchAlone(() => Promise.resolve(), stop.signal);
  stop.abort();
  await expect(fetched).rejects.toThrow(/abort/u);
});
