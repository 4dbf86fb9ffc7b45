import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readResultsTree, readRunRecord } from '@evalcurve/results-tree';
import type { TestDirectory } from '@evalcurve/testing';
import { scriptedEngine, type Script, type ScriptedEngine } from '../__fixtures__/scripted-engine.ts';
import { sweepOfRun, type SweepOfRunOptions } from '../__fixtures__/sweep-of-run.ts';
import { threeCheckpoints } from '../__fixtures__/three-checkpoints.ts';
import type { SweepOutcome } from '../run-sweep.ts';
import type { SweepEvent } from '../sweep-event.ts';
import { depthLimits } from './depth-limits.ts';

const DEPTH = { bound: 0.25, confidence: 0.85, limits: depthLimits(null), checkpointsOfRun: 3 };
const LIMITS = ['0.125', '0.25', '0.5', 'all'];

let directory: TestDirectory;
let root: string;
let asked: string[];

beforeEach(async () => {
  directory = await threeCheckpoints();
  root = join(directory.path, 'results');
  asked = [];
});

afterEach(() => directory.remove());

const sweep = (
  options: Partial<SweepOfRunOptions> & Pick<SweepOfRunOptions, 'engines'>,
): Promise<SweepOutcome> => sweepOfRun({ directory: directory.path, depth: DEPTH, ...options });

/** Answers 800 questions, or a share of them, as often right as its checkpoint can: at step 1 by guessing. */
const answering: Script = ({ checkpoint, recipe }) => {
  asked.push(`${checkpoint.id} ${recipe.limit ?? 'all'}`);
  const of = 800 * (recipe.limit ?? 1);
  const accuracy = { step1: 0.25, step2: 0.33, step3: 0.9 }[checkpoint.id] ?? 0;
  return { right: Math.round(of * accuracy), of };
};

const engineOf = (script: Script = answering): [ScriptedEngine] => [scriptedEngine(script)];
const asks = (id: string, ...limits: readonly string[]): string[] => limits.map((limit) => `${id} ${limit}`);
const ALL_STAGES = [
  ...asks('step1', ...LIMITS),
  ...asks('step2', '0.125', '0.25', '0.5'),
  ...asks('step3', '0.125'),
];

it('asks each checkpoint until its score is decided, and all where it is not', async () => {
  const events: SweepEvent[] = [];
  const outcome = await sweep({ engines: engineOf(), onEvent: (event) => events.push(event) });
  expect(outcome).toEqual({ evaluated: ['step1', 'step2', 'step3'], doneBefore: [], failed: [] });
  expect(asked).toEqual(ALL_STAGES);
  expect(events.filter(({ type }) => type === 'undecided')).toHaveLength(5);
  expect(await readRunRecord(join(root, 'step2'))).toMatchObject({
    recipe: { limit: 0.5 },
    depth: {
      ...{ bound: 0.25, confidence: expect.closeTo(0.95, 12), limits: DEPTH.limits, decision: 'above' },
      looks: [
        { limit: 0.125, n: 100, correct: 33 },
        { limit: 0.25, n: 200, correct: 66 },
        { limit: 0.5, n: 400, correct: 132 },
      ],
    },
  });
  const { entries } = await readResultsTree(root);
  expect(entries.map(({ evaluation }) => evaluation.depth)).toMatchObject([
    { decision: 'undecided', questions: 800, looks: 4 },
    { decision: 'above', questions: 400 },
    { decision: 'above', questions: 100 },
  ]);
  await expect(sweep({ engines: engineOf() })).resolves.toMatchObject({ evaluated: [] });
});

it('times each stage for itself, as run.json does its start and its end', async () => {
  const [timed] = engineOf((request, context) => {
    const phase = request.recipe.limit === 0.5 ? 'scoring' : 'loading-model';
    context.onProgress({ phase, done: null, total: null });
    return answering(request, context);
  });
  await sweep({ engines: [timed] });
  const { phaseDurationsMs } = (await readRunRecord(join(root, 'step2'))) ?? {};
  expect(Object.keys(phaseDurationsMs ?? {})).toEqual(['scoring']);
});

it('goes on at the stage at which it was stopped, whatever had been decided before', async () => {
  const stop = new AbortController();
  const [stopping] = engineOf((request, context) => {
    if (asked.length === 2) stop.abort(new Error('stopped'));
    context.signal.throwIfAborted();
    return answering(request, context);
  });
  await expect(sweep({ engines: [stopping], signal: stop.signal })).rejects.toThrow('stopped');
  expect((await readRunRecord(join(root, 'step1')))?.depth?.looks).toHaveLength(2);
  expect((await sweep({ engines: engineOf() })).evaluated).toEqual(['step1', 'step2', 'step3']);
  expect(asked).toEqual(ALL_STAGES);
});

it('publishes a stage that a killed sweep had finished, and goes on with the next', async () => {
  const [failing] = engineOf((request, context) =>
    asked.length === 2 ? 'other' : answering(request, context),
  );
  await sweep({ engines: [failing] });
  const attempts = join(root, '.evalcurve', 'attempts');
  await mkdir(attempts, { recursive: true });
  await rename(join(root, 'step1'), join(attempts, 'step1.killed'));
  asked = [];
  await sweep({ engines: engineOf() });
  expect(asked.filter((one) => one.startsWith('step1'))).toEqual(asks('step1', '0.5', 'all'));
  expect((await readRunRecord(join(root, 'step1')))?.depth?.looks.map(({ n }) => n)).toEqual([
    100, 200, 400, 800,
  ]);
});

it('takes two devices, each with all stages of its checkpoints', async () => {
  const engines = [scriptedEngine(answering, 'cuda:0'), scriptedEngine(answering, 'cuda:1')] as const;
  expect((await sweep({ engines })).evaluated).toEqual(['step1', 'step2', 'step3']);
  expect([...asked].sort()).toEqual([...ALL_STAGES].sort());
  const [first, second] = engines.map(({ evaluated }) => new Set(evaluated.map((one) => one.split(' ')[0])));
  expect([first?.has('step1'), second?.has('step2')]).toEqual([true, true]);
  expect((first?.size ?? 0) + (second?.size ?? 0)).toBe(3);
});

it('takes no checkpoint that came later once the error is shared out, and leaves what is there', async () => {
  await sweep({ engines: engineOf() });
  const later = join(directory.path, 'run', 'step4');
  await mkdir(later);
  await writeFile(join(later, 'config.json'), '{}');
  await expect(sweep({ engines: engineOf(), depth: { ...DEPTH, checkpointsOfRun: 4 } })).rejects.toThrow(
    'its 15 % of error was shared out when the run had fewer checkpoints; selected and new: 1, shares left: 0',
  );
  expect(asked).toEqual(ALL_STAGES);
});

it('keeps the batch size that a stage has settled where a later one fails', async () => {
  const [failing] = engineOf((request, context) =>
    request.checkpoint.id === 'step1' && asked.length === 1 ? 'other' : answering(request, context),
  );
  const { failed } = await sweep({ engines: [failing], recipe: { batchSize: 'auto' } });
  expect(failed.map(({ id }) => id)).toEqual(['step1']);
  expect(failing.evaluated.slice(0, 3)).toEqual(['step1 auto', 'step1 32', 'step2 32']);
});

it('goes on at the stage at which a device was lost', async () => {
  const lost: Script = (request, context) =>
    request.recipe.limit === 0.5 ? 'device-lost' : answering(request, context);
  const engines = [scriptedEngine(lost, 'cuda:0'), scriptedEngine(answering, 'cuda:1')] as const;
  expect((await sweep({ engines })).failed).toEqual([]);
  expect([...asked].sort()).toEqual([...ALL_STAGES].sort());
  expect((await readRunRecord(join(root, 'step1')))?.depth?.looks.map(({ n }) => n)).toEqual([
    100, 200, 400, 800,
  ]);
});

it('ends where a task has no more questions, and has nothing left to do then', async () => {
  const few: Script = ({ checkpoint, recipe }) => {
    asked.push(`${checkpoint.id} ${recipe.limit ?? 'all'}`);
    const of = Math.min(recipe.limit ?? 40, 40);
    return { right: of / 4, of };
  };
  const limited = { recipe: { limit: 160 }, depth: { ...DEPTH, limits: depthLimits(160) } };
  await sweep({ engines: engineOf(few), ...limited });
  expect(asked).toEqual(['step1', 'step2', 'step3'].flatMap((id) => asks(id, '20', '40', '80')));
  expect((await sweep({ engines: engineOf(few), ...limited })).evaluated).toEqual([]);
});

it('never mixes with what was asked in full, nor with another bound', async () => {
  await sweep({ engines: engineOf() });
  const again = sweepOfRun({ directory: directory.path, engines: engineOf() });
  await expect(again).rejects.toThrow('(step1): until decided against 0.25 → none');
  await expect(sweep({ engines: engineOf(), depth: { ...DEPTH, bound: 0.3 } })).rejects.toThrow(
    'until decided against 0.25 → decided against 0.3',
  );
  await expect(
    sweep({ engines: engineOf(), recipe: { limit: 100 }, depth: { ...DEPTH, limits: depthLimits(100) } }),
  ).rejects.toThrow('limit none → 100');
});
