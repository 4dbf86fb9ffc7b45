import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readResultsTree, readRunRecord } from '@evalcurve/results-tree';
import type { TestDirectory } from '@evalcurve/testing';
import { ZERO_SHOT } from './__fixtures__/entry.ts';
import { scriptedEngine, type Script, type ScriptedEngine } from './__fixtures__/scripted-engine.ts';
import { sweepOfRun, type SweepOfRunOptions } from './__fixtures__/sweep-of-run.ts';
import { threeCheckpoints } from './__fixtures__/three-checkpoints.ts';
import type { SweepOutcome } from './run-sweep.ts';
import type { SweepEvent } from './sweep-event.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

const RECIPE = { ...ZERO_SHOT, tasks: ['arc_easy'] };

let directory: TestDirectory;
let root: string;
let events: SweepEvent[];

beforeEach(async () => {
  directory = await threeCheckpoints();
  root = join(directory.path, 'results');
  events = [];
});

afterEach(() => directory.remove());

interface Sweep extends Partial<SweepOfRunOptions> {
  readonly engine: ScriptedEngine;
}

const sweep = ({ engine, ...options }: Sweep): Promise<SweepOutcome> =>
  sweepOfRun({
    ...{ directory: directory.path, engines: [engine], ...options },
    onEvent: (event) => events.push(event),
  });

const engineThat = (script: Script): ScriptedEngine => scriptedEngine(script);

it('publishes every checkpoint under the name of the model, with what it was asked', async () => {
  const outcome = await sweep({ engine: engineThat(() => 'evaluate') });
  expect(outcome).toEqual({ evaluated: ['step1', 'step2', 'step3'], doneBefore: [], failed: [] });
  expect((await readdir(join(root, 'step2'))).sort()).toEqual(['evaluation.log', 'run', 'run.json']);
  expect(await readRunRecord(join(root, 'step2'))).toMatchObject({
    checkpoint: { id: 'step2', step: 2 },
    recipe: RECIPE,
    engine: { name: 'scripted' },
    command: ['scripted', 'step2'],
    batchSizes: [16],
  });
  const { entries, sweep: status } = await readResultsTree(root);
  expect(entries.map(({ checkpoint }) => checkpoint.id)).toEqual(['step1', 'step2', 'step3']);
  expect(status).toEqual({ planned: ['step1', 'step2', 'step3'], running: [], failed: [] });
});

it('does nothing the second time', async () => {
  await sweep({ engine: engineThat(() => 'evaluate') });
  const engine = engineThat(() => 'evaluate');
  expect(await sweep({ engine })).toMatchObject({ evaluated: [], doneBefore: ['step1', 'step2', 'step3'] });
  expect([engine.evaluated, engine.prepared()]).toEqual([[], 0]);
});

it('goes on after a failure, says why and where, and does just that one again', async () => {
  const outcome = await sweep({
    engine: engineThat(({ checkpoint }) => (checkpoint.id === 'step2' ? 'other' : 'evaluate')),
  });
  expect(outcome.evaluated).toEqual(['step1', 'step3']);
  expect(outcome.failed).toMatchObject([{ id: 'step2', reason: 'the engine failed: other' }]);
  expect(outcome.failed[0]?.logFile).toMatch(/\.evalcurve\/attempts\/step2\..*\/evaluation\.log$/u);
  const engine = engineThat(() => 'evaluate');
  await sweep({ engine });
  expect(engine.evaluated).toEqual(['step2 16']);
});

it('halves the batch size for the checkpoint that does not fit, and only for that one', async () => {
  const engine = engineThat(({ checkpoint, recipe }) =>
    checkpoint.id === 'step2' && Number(recipe.batchSize) > 4 ? 'out-of-memory' : 'evaluate',
  );
  await sweep({ engine });
  expect(engine.evaluated).toEqual(['step1 16', 'step2 16', 'step2 8', 'step2 4', 'step3 16']);
  expect(await readRunRecord(join(root, 'step2'))).toMatchObject({
    batchSizes: [16, 8, 4],
    recipe: { batchSize: 16 },
  });
  expect(events.filter(({ type }) => type === 'smaller-batch')).toMatchObject([
    { from: 16, to: 8 },
    { from: 8, to: 4 },
  ]);
});

it('fails a checkpoint that does not fit at batch size 1, with advice', async () => {
  const outcome = await sweep({
    engine: engineThat(() => 'out-of-memory'),
    recipe: { ...RECIPE, batchSize: 2 },
  });
  expect(outcome.failed.map(({ id }) => id)).toEqual(['step1', 'step2', 'step3']);
  expect(outcome.failed[0]).toEqual({
    id: 'step1',
    reason: 'out of memory even at batch size 1 (tried 2, 1)',
    // The recipe is in bfloat16 already: no other type is advised.
    hint: 'End what else uses the GPU, or take another device: --device cuda:1, or cpu.',
    logFile: expect.stringMatching(/evaluation\.log$/u),
  });
  const inFloat32 = await sweep({
    engine: engineThat(() => 'out-of-memory'),
    recipe: { ...RECIPE, dtype: 'float32', batchSize: 1 },
  });
  expect(inFloat32.failed[0]?.hint).toMatch(/^Use --dtype float16 or bfloat16/u);
});

it('settles on the batch size that the first checkpoint resolved', async () => {
  const engine = engineThat(() => 'evaluate');
  await sweep({ engine, recipe: { ...RECIPE, batchSize: 'auto' } });
  expect(engine.evaluated).toEqual(['step1 auto', 'step2 32', 'step3 32']);
});

it.each([
  ['nan', /not a number/u],
  ['nothing', /no lm_eval results/u],
] as const)('publishes nothing that is not whole: %s', async (action, reason) => {
  const outcome = await sweep({
    engine: engineThat(({ checkpoint }) => (checkpoint.id === 'step1' ? action : 'evaluate')),
  });
  expect(outcome.failed).toMatchObject([{ id: 'step1', reason: expect.stringMatching(reason) }]);
  expect((await readdir(root)).sort()).toEqual(['.evalcurve', 'step2', 'step3']);
});

it('fetches data again where an evaluation misses them', async () => {
  let missing = true;
  const engine = engineThat(() => {
    const action = missing ? 'dataset-missing' : 'evaluate';
    missing = false;
    return action;
  });
  expect((await sweep({ engine })).failed).toEqual([]);
  expect(engine.prepared()).toBe(2);
});

it('keeps what is finished when it is stopped, and goes on from there', async () => {
  const stop = new AbortController();
  const engine = engineThat(({ checkpoint }) => {
    if (checkpoint.id === 'step2') stop.abort(new Error('stopped'));
    return checkpoint.id === 'step2' ? 'other' : 'evaluate';
  });
  await expect(sweep({ engine, signal: stop.signal })).rejects.toThrow('stopped');
  expect((await readdir(root)).sort()).toEqual(['.evalcurve', 'step1']);
  expect(await sweep({ engine: engineThat(() => 'evaluate') })).toMatchObject({
    doneBefore: ['step1'],
    evaluated: ['step2', 'step3'],
  });
});

it('loses and doubles nothing where the clock is set back all the time', async () => {
  let hour = 24;
  const now = (): Date => new Date(Date.UTC(2026, 10, 26, (hour -= 1)));
  const failing = await sweep({
    now,
    engine: engineThat(({ checkpoint: { id } }) => (id === 'step2' ? 'other' : 'evaluate')),
  });
  expect(failing.evaluated).toEqual(['step1', 'step3']);
  const again = await sweep({ now, engine: engineThat(() => 'evaluate') });
  expect([again.doneBefore, again.evaluated]).toEqual([['step1', 'step3'], ['step2']]);
  const { entries, problems } = await readResultsTree(root);
  expect([entries.length, problems]).toEqual([3, []]);
});

it('lets the engine refuse a model by its config.json, before anything is written', async () => {
  const seen: unknown[] = [];
  const engine = {
    ...engineThat(() => 'evaluate'),
    checkModel: (config: unknown) => {
      seen.push(config);
      throw new TypeError('no such architecture');
    },
  };
  await expect(sweep({ engine })).rejects.toThrow('no such architecture');
  expect(seen).toEqual([{}]);
  await expect(readdir(root)).rejects.toThrow('ENOENT');
});

it('keeps the old results where all is evaluated again', async () => {
  await sweep({ engine: engineThat(() => 'evaluate') });
  const engine = engineThat(() => 'evaluate');
  await sweep({ engine, force: true });
  expect(engine.evaluated).toHaveLength(3);
  const kept = await readdir(join(root, '.evalcurve/attempts'));
  expect(kept.map((name) => name.split('.')[0]).sort()).toEqual(['step1', 'step2', 'step3']);
});

it('publishes what a killed sweep had finished, instead of evaluating it again', async () => {
  await sweep({ engine: engineThat(() => 'evaluate') });
  // As a kill between run.json and the rename leaves it.
  await rename(join(root, 'step2'), join(root, '.evalcurve/attempts/step2.20261124T083012Z-1'));
  const engine = engineThat(() => 'evaluate');
  expect(await sweep({ engine })).toMatchObject({
    doneBefore: ['step1', 'step2', 'step3'],
    evaluated: [],
    failed: [],
  });
  expect(engine.evaluated).toEqual([]);
  expect((await readdir(root)).sort()).toEqual(['.evalcurve', 'step1', 'step2', 'step3']);
});

it('says that the folder cannot be written before it fetches data, and leaves no folder where those cannot be had', async () => {
  const engine = engineThat(() => 'evaluate');
  await writeFile(root, 'a file');
  await expect(sweep({ engine })).rejects.toThrow(UnwritableOutputError);
  expect(engine.prepared()).toBe(0);
  await rm(root);
  const offline = { ...engine, prepare: () => Promise.reject(new Error('nobody answers')) };
  await expect(sweep({ engine: offline })).rejects.toThrow('nobody answers');
  expect(await readdir(directory.path)).toEqual(['run']);
});
