import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { runCachedScript } from './run-cached-script.ts';

const SOURCE = Buffer.from('(() => { const twice = (x) => 2 * x; return { twice }; })()');
const before = process.env['EVALCURVE_CACHE'];
let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory();
  process.env['EVALCURVE_CACHE'] = directory.path;
});

afterEach(async () => {
  delete process.env['EVALCURVE_CACHE'];
  if (before !== undefined) process.env['EVALCURVE_CACHE'] = before;
  await directory.remove();
});

const code = (): string => join(directory.path, 'code');

async function runOnce(source = SOURCE): Promise<unknown> {
  const { value, keep } = runCachedScript({ source, filename: 'twice.js' });
  const answer = (value as { twice: (x: number) => number }).twice(21);
  await keep();
  return answer;
}

async function onlyFile(): Promise<string> {
  const [name, ...others] = await readdir(code());
  expect(others).toEqual([]);
  return join(code(), name ?? '');
}

it('keeps compiled code for the next time, privately', async () => {
  expect(await runOnce()).toBe(42);
  const file = await onlyFile();
  expect((await stat(file)).mode & 0o077).toBe(0);
  const { mtimeMs } = await stat(file);
  expect(await runOnce()).toBe(42);
  expect((await stat(await onlyFile())).mtimeMs).toBe(mtimeMs);
});

it('tells sources of the same length apart', async () => {
  await runOnce();
  expect(await runOnce(Buffer.from(SOURCE.toString().replace('2 *', '3 *')))).toBe(63);
});

it('makes its own of one that another user has put there', async () => {
  await runOnce();
  const { ino } = await stat(await onlyFile());
  const { getuid } = process;
  process.getuid = () => 12_345;
  await runOnce();
  Object.assign(process, { getuid });
  expect((await stat(await onlyFile())).ino).not.toBe(ino);
});

it('runs where nothing can be kept', async () => {
  await writeFile(code(), 'no folder');
  expect(await runOnce()).toBe(42);
  expect(await readFile(code(), 'utf8')).toBe('no folder');
});
