import { execFile } from 'node:child_process';
import { link, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { sampleLine } from '../__fixtures__/sample-line.ts';
import type { RunColumns } from './read-run-columns.ts';
import { readAllColumns } from './read-all-columns.ts';

/** Beside the one that asks. */
const THREADS = Math.min(1, availableParallelism() - 1);

let directory: TestDirectory;
let runs: string[][];

// 44 runs that look like 141 MB: links to two files, of which the seventh run has one that breaks off.
beforeEach(async () => {
  const lines = Array.from({ length: 12 }, (_, docId) => {
    const logLikelihoods = ['-1.5', `-2.${docId}`, '-0.12345678901234567'];
    return sampleLine({ docId, question: 'x'.repeat(70_000), logLikelihoods });
  });
  const sound = lines.join('\n');
  directory = await testDirectory({
    ...{
      'sound.jsonl': sound,
      'broken.jsonl': `${sound}\n{"doc_id"\n`,
      'package.json': '{ "type": "module" }',
    },
  });
  process.env['EVALCURVE_CACHE'] = join(directory.path, 'cache');
  runs = await Promise.all(
    Array.from({ length: 44 }, async (_, place) => {
      await mkdir(join(directory.path, `${place}`));
      const path = join(directory.path, `${place}`, 'samples.jsonl');
      await link(join(directory.path, place === 7 ? 'broken.jsonl' : 'sound.jsonl'), path);
      return [path];
    }),
  );
});
afterEach(async () => {
  delete process.env['EVALCURVE_CACHE'];
  await directory.remove();
});

const program = `
  import { readAllColumns } from './read-all-columns.js';
  const runs = JSON.parse(process.argv[1]);
  let [threads, running] = [0, 0];
  process.on('worker', (worker) => {
    threads += 1;
    running += 1;
    worker.once('exit', () => (running -= 1));
  });
  const told = (columns) => (columns instanceof Error ? columns.message : columns);
  const read = async () => (await readAllColumns(runs)).map((run) => run.map(told));
  try {
    const [first, again] = [await read(), await read()];
    console.log(JSON.stringify({ threads, first, again }));
  } catch ({ code }) {
    await new Promise(setImmediate); // Node tells of a thread once nothing else is to be done.
    console.log(JSON.stringify({ threads, running, code }));
  }
`;

// The thread's program is found where code is built, so this builds it into a folder and runs it as tools do.
async function runBuilt(): Promise<unknown> {
  await build({
    entryPoints: ['read-all-columns', 'columns-worker'].map((name) =>
      join(import.meta.dirname, `${name}.ts`),
    ),
    ...{ outdir: directory.path, bundle: true, splitting: true, format: 'esm', platform: 'node' },
    conditions: ['@evalcurve/source'],
    banner: {
      js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
    },
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program, JSON.stringify(runs)],
    { cwd: directory.path, maxBuffer: Infinity },
  );
  return JSON.parse(stdout);
}

// As it comes from another process.
const told = (run: RunColumns | undefined): unknown =>
  JSON.parse(JSON.stringify(run?.map((columns) => (columns instanceof Error ? columns.message : columns))));

it('gives the columns of each run, and the error of one with a broken file', async () => {
  const [sound, broken] = await readAllColumns(runs.slice(6, 8));
  expect(sound).toMatchObject([{ choices: 3, docIds: Int32Array.from({ length: 12 }, (_, row) => row) }]);
  expect(broken).toMatchObject([{ path: runs[7]?.[0], line: 13 }]);
});

it('gives the same by two threads, and again from the cache by one', async () => {
  const [sound, broken] = (await readAllColumns(runs.slice(6, 8))).map(told);
  const all = runs.map((_, place) => (place === 7 ? broken : sound));
  expect(await runBuilt()).toEqual({ threads: THREADS, first: all, again: all });
});

it.each([0, 20])('says what is wrong with run %i, and leaves no thread behind', async (place) => {
  runs[place] = [join(directory.path, 'gone.jsonl')];
  expect(await runBuilt()).toEqual({ threads: THREADS, running: 0, code: 'ENOENT' });
});
