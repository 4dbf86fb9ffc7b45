import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

describe('beside another file', () => {
  let own: string;
  const isRenewed = async (path: string): Promise<boolean> => (await stat(path)).mtimeMs > 1000;

  /** Until a beat has come to the own file. */
  async function nextBeat(): Promise<void> {
    await utimes(own, 1, 1);
    await until(() => isRenewed(own));
  }

  beforeEach(async () => {
    own = join(files.path, 'node17.2.user');
    await writeFile(own, '{}');
  });

  it('renews each until it is told to stop', async () => {
    const pulse = createPulse({ beatMs: 5, silentMs: 0 });
    await utimes(file, 1, 1);
    pulse.renew(file);
    pulse.renew(own);
    await until(() => isRenewed(file));
    pulse.stop(file);
    // One beat may have been under way.
    await nextBeat();
    await utimes(file, 1, 1);
    await nextBeat();
    expect(await isRenewed(file)).toBe(false);
    pulse.stop(own);
  });

  it('looks with each beat at those of others, too', async () => {
    const pulse = createPulse({ beatMs: 5, silentMs: 0 });
    expect(await pulse.isSilent(file)).toBe(false);
    pulse.renew(own);
    for (let beat = 0; beat < 3; beat += 1) await nextBeat();
    expect(await pulse.isSilent(file)).toBe(true);
    pulse.stop(own);
  });
});
