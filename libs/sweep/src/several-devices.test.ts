import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readRunRecord, readSweepStatus } from '@evalcurve/results-tree';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import {
  scriptedEngine,
  type Action,
  type Script,
  type ScriptedEngine,
} from './__fixtures__/scripted-engine.ts';
import { sweepOfRun } from './__fixtures__/sweep-of-run.ts';
import type { SweepEvent } from './sweep-event.ts';

const IDS = ['step1', 'step2', 'step3', 'step4', 'step5'];

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory(Object.fromEntries(IDS.map((id) => [`run/${id}/config.json`, '{}'])));
});

afterEach(() => directory.remove());

const root = (): string => join(directory.path, 'results');

/** Evaluates once the other device has begun something, too, or has had the time to. */
function meeting(): Script {
  let meet: (() => void) | null = null;
  return async (): Promise<Action> => {
    if (meet) {
      meet();
      meet = null;
    } else {
      await Promise.race([new Promise<void>((resolve) => (meet = resolve)), setTimeout(200)]);
      meet = null;
    }
    return 'evaluate';
  };
}

const onTwo = (first: Script, second: Script = first): [ScriptedEngine, ScriptedEngine] => [
  scriptedEngine(first, 'cuda:0'),
  scriptedEngine(second, 'cuda:1'),
];

async function devicesUsed(): Promise<string[]> {
  const records = await Promise.all(IDS.map((id) => readRunRecord(join(root(), id))));
  return records.map((record) => record?.engine.environment['device'] ?? 'none');
}

it('shares one queue, each checkpoint once, and says in run.json which device it was', async () => {
  const engines = onTwo(meeting());
  const outcome = await sweepOfRun({ directory: directory.path, engines });
  expect(outcome).toEqual({ evaluated: IDS, doneBefore: [], failed: [] });
  expect(engines.flatMap(({ evaluated }) => evaluated).sort()).toEqual(IDS.map((id) => `${id} 16`));
  expect(new Set(await devicesUsed())).toEqual(new Set(['cuda:0', 'cuda:1']));
  expect(engines.map((engine) => engine.closed())).toEqual([1, 1]);
});

it('tells in its status what runs on which device', async () => {
  let status: Awaited<ReturnType<typeof readSweepStatus>> = null;
  const both = meeting();
  const script: Script = async (request, context) => {
    const action = await both(request, context);
    status ??= await readSweepStatus(root());
    return action;
  };
  await sweepOfRun({ directory: directory.path, engines: onTwo(script) });
  expect(status).toMatchObject({
    running: [
      { id: 'step1', device: 'cuda:0' },
      { id: 'step2', device: 'cuda:1' },
    ],
  });
  expect((await readSweepStatus(root()))?.running).toEqual([]);
});

it('settles an automatic batch size on one device before the other begins', async () => {
  const engines = onTwo(meeting());
  await sweepOfRun({ directory: directory.path, engines, recipe: { batchSize: 'auto' } });
  const all = engines.flatMap(({ evaluated }) => evaluated);
  expect(all.filter((line) => line.endsWith('auto'))).toEqual(['step1 auto']);
  expect(all.filter((line) => line.endsWith('32'))).toHaveLength(4);
});

it('goes on without a device that fails; its checkpoint goes back once', async () => {
  const events: SweepEvent[] = [];
  const engines = onTwo(() => 'device-lost', meeting());
  const outcome = await sweepOfRun({
    ...{ directory: directory.path, engines },
    onEvent: (event) => events.push(event),
  });
  expect(outcome).toMatchObject({ evaluated: IDS, failed: [] });
  expect(engines[0].evaluated).toHaveLength(1);
  expect(await devicesUsed()).toEqual(IDS.map(() => 'cuda:1'));
  expect(events.filter(({ type }) => type === 'device-lost')).toMatchObject([
    { checkpoint: { id: 'step1' }, device: 'cuda:0', reason: 'the engine failed: device-lost' },
  ]);
});

it('fails a checkpoint that two devices failed at, and leaves the third for the others', async () => {
  const script: Script = ({ checkpoint: { id } }) => (id === 'step1' ? 'device-lost' : 'evaluate');
  const [first, second] = onTwo(script);
  const outcome = await sweepOfRun({
    ...{ directory: directory.path, engines: [first, second, scriptedEngine(script, 'cuda:2')] },
  });
  expect(outcome.failed.map(({ id }) => id)).toEqual(['step1']);
  expect(outcome.evaluated).toEqual(IDS.slice(1));
});

it('says what was not evaluated once no device is left, and evaluates just that later', async () => {
  const script: Script = ({ checkpoint: { id } }) => (id === 'step1' ? 'evaluate' : 'device-lost');
  const outcome = await sweepOfRun({ directory: directory.path, engines: onTwo(script) });
  expect(outcome.evaluated).toEqual(['step1']);
  expect(outcome.failed.map(({ id, reason }) => [id, reason])).toEqual([
    ['step2', 'the engine failed: device-lost'],
    ...IDS.slice(2).map((id) => [id, 'not evaluated, as no device is left: device-lost']),
  ]);
  const names = await readdir(join(root(), '.evalcurve/attempts'));
  expect(names.filter((name) => name.endsWith('.model'))).toEqual([]);
  expect(await sweepOfRun({ directory: directory.path, engines: onTwo(meeting()) })).toMatchObject({
    doneBefore: ['step1'],
    evaluated: IDS.slice(1),
  });
});

it('stops all devices where it is stopped', async () => {
  const stop = new AbortController();
  const both = meeting();
  const script: Script = async (request, context): Promise<Action> => {
    await both(request, context);
    stop.abort(new Error('stopped'));
    context.signal.throwIfAborted();
    return 'evaluate';
  };
  const engines = onTwo(script);
  const stopped = sweepOfRun({ directory: directory.path, engines, signal: stop.signal });
  await expect(stopped).rejects.toThrow('stopped');
  expect((await readdir(root())).filter((name) => name.startsWith('step'))).toEqual([]);
  expect(engines.map((engine) => engine.closed())).toEqual([1, 1]);
});

it('takes checkpoints in the order that was asked for', async () => {
  const engine = scriptedEngine(() => 'evaluate');
  await sweepOfRun({ directory: directory.path, engines: [engine], order: 'coarse-to-fine' });
  expect(engine.evaluated.map((line) => line.split(' ')[0])).toEqual([
    'step1',
    'step5',
    'step3',
    'step2',
    'step4',
  ]);
});
