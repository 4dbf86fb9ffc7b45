import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CacheWriteError } from '@evalcurve/hub';
import { processStartTime } from '@evalcurve/results-tree';
import {
  itWithMounts,
  smallDisk,
  testDirectory,
  until,
  type SmallDisk,
  type TestDirectory,
} from '@evalcurve/testing';
import { downloadLease, type DownloadLease } from './download-lease.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { thisProcess } from './this-process.ts';

const { signal } = new AbortController();
let files: TestDirectory;

afterEach(() => files.remove());

const FOLDER = 'downloads/run/commit/iter_0002000.lease';

async function leaseBeside(others: Readonly<Record<string, string>>, pulse?: Pulse): Promise<DownloadLease> {
  files = await testDirectory(
    Object.fromEntries(Object.entries(others).map(([name, text]) => [`${FOLDER}/${name}`, text])),
  );
  const downloads = join(files.path, 'downloads');
  return downloadLease(join(downloads, 'run/commit/iter_0002000'), { downloads, pulse });
}

async function isEvicted(others: Readonly<Record<string, object>>): Promise<boolean> {
  const lease = await leaseBeside(
    Object.fromEntries(Object.entries(others).map(([name, user]) => [name, JSON.stringify(user)])),
  );
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

// Silent as soon as nothing has changed over three looks.
const quick = () => createPulse({ beatMs: 3_600_000, silentMs: 0 });
const ELSEWHERE = { host: 'node17', pid: 1, startedAt: null };

it.each([
  ['a process of another machine uses', JSON.stringify(ELSEWHERE)],
  ['somebody uses whose file was cut off', '{"ho'],
  ['somebody uses whose file is empty', ''],
])('keeps one that %s, until its file is not renewed any more', async (_, text) => {
  const lease = await leaseBeside({ 'other.user': text }, quick());
  let evicted = 0;
  const evict = () => Promise.resolve(void (evicted += 1));
  await lease.fetchAlone(() => Promise.resolve(), signal);
  await lease.release(evict);
  await utimes(join(files.path, FOLDER, 'other.user'), 1, 1);
  await lease.fetchAlone(() => Promise.resolve(), signal);
  await lease.release(evict);
  expect(evicted).toBe(0);
  await lease.release(evict);
  expect(evicted).toBe(1);
  expect(await readdir(join(files.path, 'downloads'))).toEqual([]);
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

it('never shows others a part of its file', async () => {
  const lease = await leaseBeside({});
  const folder = join(files.path, FOLDER);
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

it('waits for a process of another machine', async () => {
  const lease = await leaseBeside({ 'lock.json': JSON.stringify(ELSEWHERE) });
  let isFetched = false;
  const fetched = lease.fetchAlone(() => Promise.resolve((isFetched = true)), signal);
  await until(async () => (await readdir(join(files.path, FOLDER))).some((name) => name.endsWith('.user')));
  expect(isFetched).toBe(false);
  await rm(join(files.path, FOLDER, 'lock.json'));
  expect(await fetched).toBe(true);
});

it('takes the place of one that is gone', async () => {
  const lease = await leaseBeside({ 'lock.json': JSON.stringify(ELSEWHERE) }, quick());
  expect(await lease.fetchAlone(() => Promise.resolve('fetched'), signal)).toBe('fetched');
});

it('leaves its lock to who has taken it over meanwhile', async () => {
  const lease = await leaseBeside({});
  const [lock, other] = [join(files.path, FOLDER, 'lock.json'), JSON.stringify(ELSEWHERE)];
  await lease.fetchAlone(() => writeFile(lock, other), signal);
  expect(await readFile(lock, 'utf8')).toBe(other);
});

it('leaves a download to who is at it, instead of waiting at the end of a sweep', async () => {
  const lease = await leaseBeside({ 'lock.json': JSON.stringify(await thisProcess()) });
  await lease.release(() => Promise.reject(new Error('deleted')));
  expect(await readdir(join(files.path, FOLDER))).toEqual(['lock.json']);
});

it('removes with the download what killed processes had only begun to write', async () => {
  const lease = await leaseBeside({ 'lock.json.1.tmp': '', 'lock.json.0123456789abcdef': '' });
  await lease.release(() => Promise.resolve());
  expect(await readdir(join(files.path, 'downloads'))).toEqual([]);
});

it('stops waiting when it is told to', async () => {
  const lease = await leaseBeside({ 'lock.json': JSON.stringify(await thisProcess()) });
  const stop = new AbortController();
  const fetched = lease.fetchAlone(() => Promise.resolve(), stop.signal);
  stop.abort();
  await expect(fetched).rejects.toThrow(/abort/u);
});
