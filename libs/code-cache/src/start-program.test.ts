import { execFile } from 'node:child_process';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { build } from 'esbuild';

let startProgram: string;
let directory: TestDirectory;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'start-program.ts')],
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false },
    conditions: ['@evalcurve/source'],
  });
  startProgram = outputFiles[0]?.text ?? '';
});
afterEach(() => directory.remove());

interface Ended {
  readonly code: number;
  readonly output: string;
  /** The sizes of the caches that there are now. */
  readonly kept: readonly number[];
}

async function makeProgram(parts: Record<string, string>): Promise<void> {
  directory = await testDirectory({
    'main.mjs': `${startProgram}\nawait startProgram(new URL('./parts/main.cjs', import.meta.url));`,
    ...Object.fromEntries(Object.entries(parts).map(([name, source]) => [`parts/${name}`, source])),
  });
}

async function runProgram(): Promise<Ended> {
  const env = { PATH: process.env['PATH'], EVALCURVE_CACHE: join(directory.path, 'cache') };
  const ended = await new Promise<Pick<Ended, 'code' | 'output'>>((resolve) => {
    execFile(process.execPath, ['main.mjs'], { cwd: directory.path, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
  const files = await keptFiles();
  const kept = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { ...ended, kept };
}

async function keptFiles(): Promise<string[]> {
  const folder = join(directory.path, 'cache/code');
  return (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
}

it('runs parts that are loaded when they are asked for, and keeps those', async () => {
  await makeProgram({
    'main.cjs': `exports.exitCode = Promise.resolve().then(() => {
      console.log(require('./used.cjs').answer, require('./used.cjs') === require('./used.cjs'), require('node:os') !== undefined);
      return 0;
    });`,
    'used.cjs': 'exports.answer = 42;',
    'other.cjs': 'throw new Error("nobody asked for it");',
  });
  const first = await runProgram();
  expect(first).toMatchObject({ code: 0, output: '42 true true\n' });
  expect(first.kept).toHaveLength(2);
  expect(await runProgram()).toEqual(first);
});

it('compiles anew what is broken', async () => {
  await makeProgram({ 'main.cjs': 'exports.exitCode = Promise.resolve(0); console.log("ran");' });
  const first = await runProgram();
  await Promise.all((await keptFiles()).map((file) => truncate(file, 20)));
  expect(await runProgram()).toEqual(first);
});

it('lets parts require each other in a circle, and tells them where they are', async () => {
  await makeProgram({
    'main.cjs': `exports.name = 'main';
      exports.exitCode = Promise.resolve(0); console.log(require('./other.cjs').greeting);`,
    'other.cjs': 'exports.greeting = require("./main.cjs").name + " " + __url;',
  });
  const { output } = await runProgram();
  expect(output).toBe(`main ${pathToFileURL(join(directory.path, 'parts/other.cjs')).href}\n`);
});

it('ends with the exit code of the program, and keeps nothing of one that failed', async () => {
  await makeProgram({ 'main.cjs': 'exports.exitCode = Promise.resolve(2);' });
  expect(await runProgram()).toEqual({ code: 2, output: '', kept: [] });
});

it('tells where an error comes from', async () => {
  await makeProgram({ 'main.cjs': 'exports.exitCode = Promise.resolve(0);\nnone();' });
  const { code, output } = await runProgram();
  expect(code).toBe(1);
  expect(output).toContain(`${join(directory.path, 'parts/main.cjs')}:2`);
});
