import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSamplesCache, type SamplesCache } from './samples-cache.ts';

// Files below a mebibyte are not worth keeping anything of.
const big = 'x'.repeat(1024 * 1024);
const time = '2026-01-02T03-04-05.678901';

let directory: TestDirectory;
let reads: string[];

beforeEach(async () => {
  reads = [];
  directory = await testDirectory({
    [`tree/samples_a_${time}.jsonl`]: `${big} first`,
    [`tree/samples_b_${time}.jsonl`]: `${big} other`,
  });
});
afterEach(() => directory.remove());

const place = (name: string) => join(directory.path, 'tree', `samples_${name}_${time}.jsonl`);
const open = () => openSamplesCache(join(directory.path, 'cache', 'samples'));

// Keeps the last word of a file.
function word(cache: SamplesCache, name: string): Promise<string> {
  const path = place(name);
  return cache.get({
    ...{ path, kind: 'answers' },
    read: () => {
      reads.push(name);
      return Promise.resolve({ value: readFileSync(path, 'utf8').split(' ').at(-1) ?? '', isKept: true });
    },
    encode: (value) => new TextEncoder().encode(value),
    decode: (bytes) => new TextDecoder().decode(bytes),
  });
}

async function once(name = 'a'): Promise<string> {
  const cache = open();
  const found = await word(cache, name);
  cache.save();
  return found;
}

async function cacheFile(): Promise<string> {
  const folder = join(directory.path, 'cache', 'samples');
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

it('reads a file once, keeps the files of one run together, and writes nothing beside them', async () => {
  expect([await once(), await once('b'), await once(), await once('b')]).toEqual([
    'first',
    'other',
    'first',
    'other',
  ]);
  expect(reads).toEqual(['a', 'b']);
  await cacheFile();
  expect(await readdir(join(directory.path, 'tree'))).toHaveLength(2);
});

it.each([
  [
    'written anew in the same size, with its old time',
    async (path: string) => {
      const { atime, mtime } = await stat(path);
      await writeFile(path, `${big} FIRST`);
      await utimes(path, atime, mtime);
    },
  ],
  ['appended to', (path: string) => appendFile(path, ' FIRST')],
])('reads a file again that was %s', async (_how, change) => {
  await once();
  await change(place('a'));
  expect(await once()).toBe('FIRST');
  expect(reads).toEqual(['a', 'a']);
  expect(await once()).toBe('FIRST');
  expect(reads).toHaveLength(2);
});

it('does not keep what was written to while it was read', async () => {
  const cache = open();
  const path = place('a');
  await cache.get({
    ...{ path, kind: 'answers' },
    read: async () => {
      await appendFile(path, ' FIRST');
      return { value: 'first', isKept: true };
    },
    encode: (value) => new TextEncoder().encode(value),
    decode: (bytes) => new TextDecoder().decode(bytes),
  });
  cache.save();
  expect(await once()).toBe('FIRST');
});

it('is made anew, in silence, wherever it was cut off or damaged', async () => {
  await once();
  const path = await cacheFile();
  const whole = await readFile(path);
  const damages = fc.oneof(
    fc.nat({ max: whole.length - 1 }).map((end) => whole.subarray(0, end)),
    fc.nat({ max: whole.length - 1 }).map((at) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return bytes;
    }),
    fc.uint8Array(),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (damaged) => {
      await writeFile(path, damaged);
      expect(await once()).toBe('first');
    }),
  );
  expect(reads.length).toBeGreaterThan(50);
});

it('does not look at what another version wrote', async () => {
  await once();
  const path = await cacheFile();
  const bytes = await readFile(path);
  const length = bytes.readUInt32BE(0);
  const index = bytes.toString('utf8', 8, 8 + length).replace('cache 1', 'cache 9');
  bytes.write(index, 8);
  bytes.writeUInt32BE(crc32(index), 4);
  await writeFile(path, bytes);
  expect(await once()).toBe('first');
  expect(reads).toEqual(['a', 'a']);
});

it('does without where nothing can be written, and where it is not wanted', async () => {
  await writeFile(join(directory.path, 'cache'), 'a file where the folder would be');
  expect([await once(), await once()]).toEqual(['first', 'first']);
  expect(await word(openSamplesCache(null), 'a')).toBe('first');
  expect(reads).toEqual(['a', 'a', 'a']);
});

it('keeps nothing of what is read as fast as the cache', async () => {
  await writeFile(place('a'), 'small first');
  expect([await once(), await once()]).toEqual(['first', 'first']);
  expect(reads).toEqual(['a', 'a']);
  expect(await readdir(directory.path)).toEqual(['tree']);
});

it('gives what is right to several at once, and keeps what the last one has', async () => {
  const caches = [open(), open(), open()];
  const found = await Promise.all(caches.map((cache, index) => word(cache, index === 1 ? 'b' : 'a')));
  for (const cache of caches) cache.save();
  expect(found).toEqual(['first', 'other', 'first']);
  expect([await once('b'), await once('a')]).toEqual(['other', 'first']);
  expect(reads).toEqual(['a', 'b', 'a', 'b']);
  await cacheFile();
});

it('removes what was written more than a month ago, and nothing else', async () => {
  const folder = join(directory.path, 'cache', 'samples');
  const old = new Date('2026-01-01');
  await mkdir(folder, { recursive: true });
  for (const name of ['0123.samples', '4567.samples.left-behind', 'notes.txt']) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), old, old);
  }
  await writeFile(join(folder, '89ab.samples'), '');
  await once();
  const left = await readdir(folder);
  expect(left).toHaveLength(3);
  expect(left).toEqual(expect.arrayContaining(['89ab.samples', 'notes.txt']));
});
