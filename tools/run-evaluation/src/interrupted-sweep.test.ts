import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from '@jest/globals';
import { readResultsTree } from '@evalcurve/results-tree';
import {
  itWithHarness,
  startHub,
  testDirectory,
  until,
  writeCheckpointRun,
  writeMmluDataset,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';

const PROGRAM = fileURLToPath(new URL('../bin.js', import.meta.url));
const REPOSITORY = 'tiiuae/dense-500m-arch1';

let directory: TestDirectory;
let hub: TestHub;

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

async function serve(layout: 'subfolder' | 'revision', ids: readonly string[]): Promise<void> {
  directory = await testDirectory({});
  const { branches } = await writeCheckpointRun({
    directory: join(directory.path, 'run'),
    layout,
    ids,
    tokenizerAt: layout === 'subfolder' ? 'root' : 'checkpoint',
  });
  const questions = join(directory.path, 'questions');
  await writeMmluDataset({ directory: questions });
  hub = await startHub({
    models: { [REPOSITORY]: { branches } },
    datasets: { 'cais/mmlu': { branches: { main: questions } } },
  });
}

interface Sweep {
  readonly child: ChildProcess;
  readonly events: () => Record<string, unknown>[];
  readonly ended: Promise<unknown[]>;
}

function start(harness: string): Sweep {
  const flags = [
    '--model',
    REPOSITORY,
    '--limit',
    '1',
    '--dtype',
    'float32',
    '--batch-size',
    '8',
    '--output',
    'results',
    '--json',
  ];
  const env = { PATH: process.env['PATH'], HOME: directory.path, HF_ENDPOINT: hub.url };
  const child = spawn(process.execPath, [PROGRAM, ...flags, '--harness', harness], {
    cwd: directory.path,
    env,
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.resume();
  const lines = (): string[] => output.split('\n').slice(0, -1);
  return {
    child,
    events: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>),
    ended: once(child, 'exit'),
  };
}

// While the second checkpoint is evaluated: the first is published, the second is half done.
async function secondIsLoading({ events, child }: Sweep): Promise<void> {
  const isThere = (): boolean =>
    events().some(
      ({ type, index, phase }) => type === 'progress' && index === 2 && phase === 'loading-model',
    );
  await until(() => isThere() || child.exitCode !== null, { everyMs: 50, longestMs: 800_000 });
}

async function processesOf(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(folder) && line.includes('python'));
}

async function noProcessLeft(): Promise<void> {
  await until(async () => (await processesOf(directory.path)).length === 0, { longestMs: 20_000 });
}

const published = async (): Promise<string[]> =>
  (await readdir(join(directory.path, 'results'))).filter((name) => !name.startsWith('.')).sort();

itWithHarness(it)(
  'goes on after Ctrl+C where it stopped, with subfolders of one repo',
  async (harness) => {
    const ids = ['iter_0002000', 'iter_0004000'];
    await serve('subfolder', ids);
    const first = start(harness);
    await secondIsLoading(first);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([130, null]);
    await noProcessLeft();
    expect(await published()).toEqual(['iter_0002000']);
    const second = start(harness);
    expect(await second.ended).toEqual([0, null]);
    expect(second.events()).toContainEqual(
      expect.objectContaining({ type: 'done-before', checkpoint: 'iter_0002000' }),
    );
    const { entries } = await readResultsTree(join(directory.path, 'results'));
    expect(entries.map(({ checkpoint }) => checkpoint.id)).toEqual(ids);
    expect(entries[1]?.record?.model).toMatchObject({
      name: REPOSITORY,
      layout: 'subfolder',
      subfolder: 'iter_0004000',
    });
    expect(entries[1]?.samples).toHaveLength(57);
  },
  900_000,
);

itWithHarness(it)(
  'goes on after kill -9 where it stopped, with revisions of one repo',
  async (harness) => {
    const ids = ['step-125000', 'step-250000'];
    await serve('revision', ids);
    const first = start(harness);
    await secondIsLoading(first);
    first.child.kill('SIGKILL');
    await first.ended;
    await noProcessLeft();
    expect(await published()).toEqual(['step-125000']);
    const second = start(harness);
    expect(await second.ended).toEqual([0, null]);
    expect(await published()).toEqual(ids);
    expect(await readdir(join(directory.path, 'results', 'step-250000'))).toContain(
      'tiiuae__dense-500m-arch1',
    );
    expect(await readdir(join(directory.path, 'results/.evalcurve/attempts'))).toEqual([]);
  },
  900_000,
);
