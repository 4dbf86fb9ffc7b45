import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { readResultsTree } from '@evalcurve/results-tree';
import {
  startHub,
  testDirectory,
  writeCheckpointRun,
  writeMmluDataset,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';

const PROGRAM = fileURLToPath(new URL('../bin.js', import.meta.url));
const REPOSITORY = 'tiiuae/dense-500m-arch1';
const IDS = ['iter_0002000', 'iter_0004000', 'iter_0006000'];
const WEIGHTS = /iter_\d+\/model\.safetensors/u;

let made: TestDirectory;
let branches: Readonly<Record<string, string>>;
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  made = await testDirectory();
  const run = { directory: join(made.path, 'run'), layout: 'subfolder', tokenizerAt: 'root' } as const;
  ({ branches } = await writeCheckpointRun({ ...run, ids: IDS, hiddenSize: 128 }));
  await writeMmluDataset({ directory: join(made.path, 'questions') });
});

afterAll(() => made.remove());

beforeEach(async () => {
  directory = await testDirectory();
  hub = await startHub({
    models: { [REPOSITORY]: { branches } },
    datasets: { 'cais/mmlu': { branches: { main: join(made.path, 'questions') } } },
  });
  hub.inject({ kind: 'slow', bytesPerSecond: 3_000_000, path: WEIGHTS });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

interface Run {
  readonly events: readonly Record<string, unknown>[];
  readonly ended: readonly unknown[];
}

/** Runs the program to its end, or until something is done to it at an event. */
async function run(
  flags: readonly string[],
  onEvent: (event: Record<string, unknown>, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Run> {
  const asked = ['--model', REPOSITORY, '--engine', 'embedded', '--tasks', 'mmlu_anatomy', '--limit', '8'];
  const words = [PROGRAM, ...asked, '--output', 'out', '--batch-size', '8', '--json', ...flags];
  const env = { PATH: process.env['PATH'], HOME: directory.path, HF_ENDPOINT: hub.url };
  const child = spawn(process.execPath, words, { cwd: directory.path, env });
  const events: Record<string, unknown>[] = [];
  let rest = '';
  child.stdout.on('data', (data: Buffer) => {
    const lines = `${rest}${data.toString()}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = JSON.parse(line) as Record<string, unknown>;
      events.push(event);
      onEvent(event, (signal) => child.kill(signal));
    }
  });
  child.stderr.resume();
  return { ended: await once(child, 'close'), events };
}

const isFetching = (id: string) => (event: Record<string, unknown>) =>
  event['phase'] === 'fetching' && event['checkpoint'] === id;

async function evaluated(folder = 'out'): Promise<string[]> {
  const { entries, sweep, problems } = await readResultsTree(join(directory.path, folder));
  expect([sweep?.running, problems]).toEqual([[], []]);
  return entries.map(({ checkpoint }) => checkpoint.id);
}

async function answersOf(folder: string): Promise<string[]> {
  const names = (await readdir(join(directory.path, folder), { recursive: true })).filter((name) =>
    name.includes('samples_'),
  );
  const texts = await Promise.all(names.map((name) => readFile(join(directory.path, folder, name), 'utf8')));
  return texts.sort();
}

it('fetches while it evaluates, on two devices, with the answers of one', async () => {
  const { events, ended } = await run(['--device', 'cpu,cpu', '--fetch-ahead', '2']);
  expect(ended).toEqual([0, null]);
  const at = (index: number): number => (index === -1 ? Infinity : index);
  const finished = events.findIndex(({ type }) => type === 'finished');
  expect(at(events.findIndex(isFetching('iter_0004000')))).toBeLessThan(finished);
  expect(await evaluated()).toEqual(IDS);
  expect(await readdir(join(directory.path, '.cache/evalcurve/checkpoints'))).toEqual([]);

  await run(['--output', 'one', '--fetch-ahead', '0']);
  const answers = await answersOf('one');
  expect(answers).toHaveLength(IDS.length);
  expect(await answersOf('out')).toEqual(answers);
}, 120_000);

const isPhase = (name: string) => (event: Record<string, unknown>) => event['phase'] === name;
const isPublished = (event: Record<string, unknown>) => event['type'] === 'finished';

it.each([
  ['SIGKILL', 'the first download', isFetching('iter_0002000'), [null, 'SIGKILL']],
  ['SIGINT', 'the first download', isFetching('iter_0002000'), [130, null]],
  ['SIGINT', 'a download ahead', isFetching('iter_0006000'), [130, null]],
  ['SIGKILL', 'a download ahead', isFetching('iter_0004000'), [null, 'SIGKILL']],
  ['SIGINT', 'fetching datasets', isPhase('preparing'), [130, null]],
  ['SIGINT', 'loading', isPhase('loading-model'), [130, null]],
  ['SIGINT', 'scoring', isPhase('scoring'), [130, null]],
  ['SIGKILL', 'scoring', isPhase('scoring'), [null, 'SIGKILL']],
  ['SIGINT', 'saving', isPhase('saving'), [130, null]],
  ['SIGINT', 'publishing', isPublished, [130, null]],
] as const)(
  'goes on after %s in %s, with nothing lost and nothing twice',
  async (signal, _, isMoment, how) => {
    const first = await run(['--device', 'cpu,cpu'], (event, kill) => {
      if (isMoment(event)) kill(signal);
    });
    expect(first.ended).toEqual(how);
    const done = await evaluated().catch(() => []);
    const second = await run(['--device', 'cpu,cpu']);
    expect(second.ended).toEqual([0, null]);
    const before = second.events.filter(({ type }) => type === 'done-before');
    expect(before.map(({ checkpoint }) => checkpoint)).toEqual(expect.arrayContaining(done));
    const again = second.events.filter(({ type }) => type === 'finished');
    expect(before.length + again.length).toBe(IDS.length);
    expect(await evaluated()).toEqual(IDS);
    expect(await readdir(join(directory.path, 'out/.evalcurve/attempts'))).toEqual([]);
  },
  120_000,
);

it('refuses a second sweep over the tree while the first goes on, which it does not disturb', async () => {
  const others: Promise<Run>[] = [];
  const first = await run(['--device', 'cpu,cpu'], ({ type }) => {
    if (type === 'started' && others.length === 0) others.push(run(['--device', 'cpu,cpu']));
  });
  expect(first.ended).toEqual([0, null]);
  expect(await Promise.all(others)).toEqual([{ ended: [2, null], events: [] }]);
  expect(first.events.filter(isPublished)).toHaveLength(IDS.length);
  expect(await evaluated()).toEqual(IDS);
}, 120_000);

it('goes on where the Hub was gone for a while, and later where it was gone for long', async () => {
  const first = await run(['--retries', '0'], ({ type, checkpoint }) => {
    if (type === 'started' && checkpoint === 'iter_0002000') hub.inject({ kind: 'down', path: WEIGHTS });
  });
  expect(first.ended).toEqual([1, null]);
  expect((await evaluated())[0]).toBe('iter_0002000');
  const failures = first.events.filter(({ type }) => type === 'failed');
  expect(failures.at(-1)?.['reason']).toMatch(/cannot be reached|broke off|does not answer/u);
  hub.heal();
  hub.inject({ kind: 'down', path: WEIGHTS, times: 3 });
  const second = await run([]);
  expect(second.ended).toEqual([0, null]);
  expect(await evaluated()).toEqual(IDS);
}, 120_000);

it('shares one download folder with another sweep into another tree', async () => {
  const both = await Promise.all(['one', 'other'].map((folder) => run(['--output', folder])));
  expect(both.map(({ ended }) => ended)).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(await evaluated('one')).toEqual(IDS);
  expect(await evaluated('other')).toEqual(IDS);
  expect(await readdir(join(directory.path, '.cache/evalcurve/checkpoints'))).toEqual([]);
}, 120_000);
