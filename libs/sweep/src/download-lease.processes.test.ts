import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { build } from 'esbuild';

// Fetches a download, reads it and gives it back, again and again. A second one that fetches or deletes at the same time finds the file `busy`.
const program = `
  import { mkdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { downloadLease } from './download-lease.js';
  const { signal } = new AbortController();
  const [downloads, busy, rounds] = process.argv.slice(1);
  const directory = downloads + '/run/commit/step1';
  const weights = directory + '/model.safetensors';
  const told = { fetched: 0, evicted: 0, missed: 0 };
  const read = () => { try { return readFileSync(weights, 'utf8'); } catch { return null; } };
  const alone = async (work) => {
    writeFileSync(busy, '', { flag: 'wx' });
    await work();
    rmSync(busy);
  };
  const fetch = () => alone(async () => {
    if (read() === 'whole') return;
    mkdirSync(directory, { recursive: true });
    writeFileSync(weights, 'begun');
    await setTimeout(1);
    writeFileSync(weights, 'whole');
    told.fetched += 1;
  });
  const evict = () => alone(async () => {
    if (read() === null) return;
    rmSync(weights);
    await setTimeout(1);
    rmdirSync(directory);
    told.evicted += 1;
  });
  for (let round = 0; round < Number(rounds); round += 1) {
    const lease = await downloadLease(directory, { downloads });
    await lease.fetchAlone(fetch, signal);
    for (let look = 0; look < 5; look += 1) {
      if (read() !== 'whole') told.missed += 1;
      await setTimeout(Math.random() * 2);
    }
    await lease.release(evict);
  }
  console.log(JSON.stringify(told));
`;

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({ 'package.json': '{ "type": "module" }', 'downloads/': '' });
  await build({
    entryPoints: [join(import.meta.dirname, 'download-lease.ts')],
    ...{ outdir: directory.path, bundle: true, format: 'esm', platform: 'node' },
    conditions: ['@evalcurve/source'],
  });
});
afterEach(() => directory.remove());

interface Told {
  readonly fetched: number;
  readonly evicted: number;
  readonly missed: number;
}

async function run(rounds: number): Promise<Told> {
  const [downloads, busy] = ['downloads', 'busy'].map((name) => join(directory.path, name));
  const words = ['--input-type=module', '--eval', program, downloads ?? '', busy ?? '', String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: directory.path });
  return JSON.parse(stdout) as Told;
}

it('takes a download from neither of two processes that fetch and delete it again and again', async () => {
  const told = await Promise.all([run(150), run(150)]);
  expect(told.map(({ missed }) => missed)).toEqual([0, 0]);
  const count = (what: 'fetched' | 'evicted'): number => told.reduce((sum, one) => sum + one[what], 0);
  // Each was deleted once, and some were used by both.
  expect(count('evicted')).toBe(count('fetched'));
  expect(count('fetched')).toBeGreaterThan(1);
  expect(count('fetched')).toBeLessThan(300);
  expect(await readdir(join(directory.path, 'downloads'))).toEqual([]);
});
