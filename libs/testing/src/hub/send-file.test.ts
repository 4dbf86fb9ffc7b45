import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { startHub } from './start-hub.ts';
import type { TestHub } from './start-hub.ts';

let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory();
  hub = await startHub({ datasets: { 'a/b': { branches: { main: directory.path } } } });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

it.each([
  ['empty.safetensors', 0],
  ['small.txt', 10],
  ['large.safetensors', 3_000_000],
])('sends %s of %i bytes whole', async (name, bytes) => {
  const content = randomBytes(bytes);
  await writeFile(join(directory.path, name), content);
  const response = await fetch(`${hub.url}/datasets/a/b/resolve/main/${name}`);
  expect(response.headers.get('content-length')).toBe(String(bytes));
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
});
