import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { EvaluationEngine } from '@evalcurve/evaluation';
import { readResultsTree } from '@evalcurve/results-tree';
import {
  itWithMounts,
  smallDisk,
  testDirectory,
  type SmallDisk,
  type TestDirectory,
} from '@evalcurve/testing';
import { ZERO_SHOT } from './__fixtures__/entry.ts';
import { scriptedEngine } from './__fixtures__/scripted-engine.ts';
import { acquireLock } from './lock.ts';
import { localCheckpointSource } from './local-checkpoint-source.ts';
import { openTree } from './open-tree.ts';
import { planSweep } from './plan-sweep.ts';
import { runSweep, type SweepOutcome } from './run-sweep.ts';

const itOnSmallDisk = itWithMounts(it);

let directory: TestDirectory;
let disk: SmallDisk;
let root: string;

beforeEach(async () => {
  const checkpoints = ['step1', 'step2', 'step3'].map((id) => [`run/${id}/config.json`, '{}'] as const);
  directory = await testDirectory(Object.fromEntries(checkpoints));
});

afterEach(async () => {
  await disk.remove();
  await directory.remove();
});

async function onSmallDisk(): Promise<void> {
  disk = await smallDisk(256);
  root = join(disk.path, 'results');
}

async function sweep(engine: EvaluationEngine): Promise<SweepOutcome> {
  const source = await localCheckpointSource(join(directory.path, 'run'));
  const plan = planSweep({
    modelName: source.name,
    checkpoints: source.checkpoints,
    recipe: { ...ZERO_SHOT, tasks: ['arc_easy'] },
    existing: await openTree(root),
    engine: (await engine.describe()).name,
  });
  return runSweep({
    ...{ plan, root, source, located: new Map(), fetchAhead: 1, keepDownloads: 0, evalcurveVersion: '0.1.0' },
    lanes: [{ engine, description: await engine.describe() }],
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
}

/** Whose disk is full before or after it has evaluated one checkpoint. */
function fillingEngine(when: 'before' | 'after', id: string): EvaluationEngine {
  const engine = scriptedEngine(() => 'evaluate');
  return {
    ...engine,
    evaluate: async (request, context) => {
      const isTurn = request.checkpoint.id === id;
      if (isTurn && when === 'before') await disk.fill();
      const result = await engine.evaluate(request, context);
      if (isTurn && when === 'after') await disk.fill();
      return result;
    },
  };
}

itOnSmallDisk(
  'says that the disk was full while publishing, keeps what was there, and goes on later',
  async () => {
    await onSmallDisk();
    const outcome = await sweep(fillingEngine('after', 'step3'));
    expect(outcome.evaluated).toEqual(['step1', 'step2']);
    expect(outcome.failed).toEqual([
      {
        id: 'step3',
        reason: `cannot publish ${join(root, 'step3')}: the disk is full`,
        hint: expect.stringMatching(/^Free space/u),
        logFile: null,
      },
    ]);
    expect((await readdir(root)).sort()).toEqual(['.evalcurve', 'step1', 'step2']);
    await disk.free();
    expect(await sweep(scriptedEngine(() => 'evaluate'))).toMatchObject({
      doneBefore: ['step1', 'step2'],
      evaluated: ['step3'],
    });
    expect((await readResultsTree(root)).entries).toHaveLength(3);
  },
);

itOnSmallDisk('stops where the disk is full, instead of fetching what cannot be evaluated', async () => {
  await onSmallDisk();
  await expect(sweep(fillingEngine('before', 'step2'))).rejects.toMatchObject({
    name: 'UnwritableOutputError',
    message: `cannot write results into ${root}: the disk is full`,
    exitCode: 1,
  });
  expect((await readdir(root)).sort()).toEqual(['.evalcurve', 'step1']);
  expect(await readdir(join(root, '.evalcurve'))).not.toContain('lock.json');
});

itOnSmallDisk('changes nothing on a disk that is full before the sweep begins', async () => {
  await onSmallDisk();
  await disk.fill();
  const before = await readdir(disk.path);
  await expect(acquireLock(root)).rejects.toMatchObject({
    message: `cannot write results into ${root}: the disk is full`,
    exitCode: 2,
  });
  expect(await readdir(disk.path)).toEqual(before);
});
