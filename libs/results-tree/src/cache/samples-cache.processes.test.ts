import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { itWithMounts, smallDisk, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { build } from 'esbuild';

// Files below a mebibyte are not worth keeping anything of.
const big = 'x'.repeat(1024 * 1024);
const fileNames = ['a', 'b'].map((name) => `samples_${name}_2026-01-02T03-04-05.678901.jsonl`);

let directory: TestDirectory;

// Keeps the last word of a file, which it makes newer before each of the rounds; tells what it got and how often it read.
const program = `
  import { readFileSync, utimesSync } from 'node:fs';
  import { openSamplesCache } from './samples-cache.js';
  const [path, folder, rounds] = process.argv.slice(1);
  const got = new Set();
  let reads = 0;
  for (let round = 1; round <= Number(rounds) + 1; round += 1) {
    if (round <= Number(rounds)) utimesSync(path, round, round);
    const cache = openSamplesCache(folder);
    got.add(await cache.get({
      path,
      kind: 'answers',
      read: () => {
        reads += 1;
        return Promise.resolve({ value: readFileSync(path, 'utf8').split(' ').at(-1), isKept: true });
      },
      encode: (value) => new TextEncoder().encode(value),
      decode: (bytes) => new TextDecoder().decode(bytes),
    }));
    cache.save();
  }
  console.log(JSON.stringify({ got: [...got], reads }));
`;

beforeEach(async () => {
  directory = await testDirectory({ 'package.json': '{ "type": "module" }' });
  await build({
    entryPoints: [join(import.meta.dirname, 'samples-cache.ts')],
    ...{ outdir: directory.path, bundle: true, format: 'esm', platform: 'node' },
    conditions: ['@evalcurve/source'],
  });
});
afterEach(() => directory.remove());

async function run(path: string, { cache, rounds }: { cache: string; rounds: number }): Promise<unknown> {
  const words = ['--input-type=module', '--eval', program, path, cache, String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: directory.path });
  return JSON.parse(stdout);
}

async function writeTree(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = fileNames.map((name) => join(folder, name));
  await Promise.all(paths.map((path, index) => writeFile(path, `${big} ${index === 0 ? 'first' : 'other'}`)));
  return paths;
}

it('gives each of two processes what is right while both write the same file of the cache', async () => {
  const [a = '', b = ''] = await writeTree(join(directory.path, 'tree'));
  const cache = join(directory.path, 'cache');
  const several = { cache, rounds: 40 };
  const told = await Promise.all([run(a, several), run(b, several), run(b, { cache, rounds: 0 })]);
  expect(told).toMatchObject([{ got: ['first'] }, { got: ['other'] }, { got: ['other'] }]);
  expect(await readdir(cache)).toHaveLength(1);
});

itWithMounts(it)('keeps outside what is read from a file system that cannot be written to', async () => {
  const disk = await smallDisk(4096);
  try {
    const [a = ''] = await writeTree(join(disk.path, 'tree'));
    execFileSync('mount', ['-o', 'remount,ro', disk.path]);
    const cache = join(directory.path, 'cache');
    const once = { got: ['first'], reads: 1 };
    expect(await run(a, { cache, rounds: 0 })).toEqual(once);
    expect(await run(a, { cache, rounds: 0 })).toEqual({ ...once, reads: 0 });
    expect(await run(a, { cache: join(disk.path, 'cache'), rounds: 0 })).toEqual(once);
    expect(await readdir(disk.path)).toEqual(['tree']);
  } finally {
    await disk.remove();
  }
});
