import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, until, type TestDirectory } from '@evalcurve/testing';
import { createPulse } from './pulse.ts';

let files: TestDirectory;
let file: string;

beforeEach(async () => {
  files = await testDirectory({ 'node17.1.user': '{}' });
  file = join(files.path, 'node17.1.user');
});
afterEach(() => files.remove());

it('takes several looks at a file that nobody renews', async () => {
  const pulse = createPulse({ beatMs: 1000, silentMs: 0 });
  expect(await pulse.isSilent(file)).toBe(false);
  expect(await pulse.isSilent(file)).toBe(false);
  expect(await pulse.isSilent(file)).toBe(true);
  // Into the past, as by a clock that goes wrong: another time is a sign of life, whatever it is.
  await utimes(file, 1, 1);
  expect(await pulse.isSilent(file)).toBe(false);
});

it('does not call one silent that was renewed a moment ago, however often it looks', async () => {
  const pulse = createPulse({ beatMs: 1000, silentMs: 3_600_000 });
  for (let look = 0; look < 10; look += 1) expect(await pulse.isSilent(file)).toBe(false);
});

it('does not call one silent that is gone', async () => {
  const pulse = createPulse({ beatMs: 1000, silentMs: 0 });
  for (let look = 0; look < 5; look += 1) expect(await pulse.isSilent(join(files.path, 'none'))).toBe(false);
});

it('renews a file until it is told to stop', async () => {
  const pulse = createPulse({ beatMs: 5, silentMs: 0 });
  await utimes(file, 1, 1);
  pulse.renew(file);
  await until(async () => (await stat(file)).mtimeMs > 1000);
  pulse.stop(file);
});
