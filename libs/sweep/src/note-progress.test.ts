import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { readSweepProgress, writeSweepProgress } from '@evalcurve/results-tree';
import { testDirectory, until, type TestDirectory } from '@evalcurve/testing';
import { acquireLock } from './lock.ts';
import { noteProgress } from './note-progress.ts';
import type { SweepEvent } from './sweep-event.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({});
});
afterEach(() => directory.remove());

const held = { check: () => Promise.resolve() };

const place = (id: string) => ({ checkpoint: parseCheckpointName(id), index: 1, total: 2 });

function scoring(id: string, phaseDone: number): SweepEvent {
  const counts = { phaseDone, phaseTotal: 10, remainingMs: null };
  return { type: 'progress', ...place(id), device: null, phase: 'scoring', ...counts };
}

it('writes the last that is known of each checkpoint, once in a while, and takes it away in the end', async () => {
  const root = directory.path;
  const notes = noteProgress({ root, part: { name: 'a', attempt: 0 }, lock: held });
  notes.note({ type: 'started', ...place('step1'), device: null });
  notes.note({ type: 'fetched', ...place('step2') });
  for (let done = 0; done < 10; done += 1) notes.note(scoring('step1', done));
  let found = new Map();
  await until(async () => (found = await readSweepProgress(root, 'a')).size > 0);
  expect(found).toEqual(new Map([['step1', { phase: 'scoring', done: 9, total: 10 }]]));
  await notes.close();
  expect(await readSweepProgress(root, 'a')).toEqual(new Map());
  expect(await readdir(join(root, '.evalcurve/parts/a'))).toEqual([]);
});

it('leaves alone what a later attempt at the same part has written', async () => {
  const root = directory.path;
  const part = { name: 'a', attempt: 0 };
  const lock = await acquireLock(root, part);
  const notes = noteProgress({ root, part, lock });
  const later = await acquireLock(root, { name: 'a', attempt: 1 });
  const checkpoints = new Map([['step3', { phase: 'scoring', done: 1, total: 2 }]]);
  await writeSweepProgress({ root, part: 'a', checkpoints });
  notes.note(scoring('step1', 1));
  await notes.close();
  await lock.release();
  expect(await readSweepProgress(root, 'a')).toEqual(checkpoints);
  await later.release();
});

it('does without where it cannot be written', async () => {
  const root = join(directory.path, 'file');
  await writeFile(root, '');
  let checks = 0;
  const check = (): Promise<void> => {
    checks += 1;
    return Promise.resolve();
  };
  const notes = noteProgress({ root, part: undefined, lock: { check } });
  notes.note(scoring('step1', 1));
  await until(() => Promise.resolve(checks > 0));
  await expect(notes.close()).resolves.toBeUndefined();
});
