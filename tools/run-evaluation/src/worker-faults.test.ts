import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readResultsTree } from '@evalcurve/results-tree';
import {
  itWithHarness,
  itWithMounts,
  smallDisk,
  startHub,
  startProgram,
  testDirectory,
  until,
  writeMmluDataset,
  writeTinyLlama,
  type StartedProgram,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';

const PROGRAM = fileURLToPath(new URL('../bin.js', import.meta.url));
const IDS = ['iter_0001000', 'iter_0002000', 'iter_0003000'];

const harnessIt = itWithHarness(it);
const diskIt = itWithHarness(itWithMounts(it));

let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({});
  for (const [seed, id] of IDS.entries()) {
    await writeTinyLlama({ directory: join(directory.path, 'run', id), seed, shards: 2 });
  }
  const questions = join(directory.path, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: 100 });
  hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

function start(harness: string, output: string): StartedProgram {
  const recipe = [
    '--tasks',
    'mmlu_social_sciences',
    '--limit',
    '100',
    '--dtype',
    'float32',
    '--batch-size',
    '8',
  ];
  return startProgram({
    program: PROGRAM,
    words: [
      '--model',
      'run',
      ...recipe,
      '--device',
      'cpu',
      '--harness',
      harness,
      '--output',
      output,
      '--json',
    ],
    cwd: directory.path,
    env: { PATH: process.env['PATH'] ?? '', HOME: directory.path, HF_ENDPOINT: hub.url },
  });
}

// From here on the worker has evaluated one checkpoint and is given the next.
async function secondHasBegun({ child, output }: StartedProgram): Promise<void> {
  const hasBegun = (): boolean => /"type":"progress"[^\n]*"index":2/u.test(output());
  await until(() => hasBegun() || child.exitCode !== null, { everyMs: 5, longestMs: 800_000 });
}

async function harnessProcesses(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = pids.map(async (pid) => {
    const [words, variables] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const isOurs =
      words?.includes('worker.py') === true && variables?.includes(`HOME=${directory.path}\0`) === true;
    return isOurs ? [Number(pid)] : [];
  });
  return (await Promise.all(found)).flat();
}

async function noProcessLeft(): Promise<void> {
  await until(async () => (await harnessProcesses()).length === 0, { longestMs: 20_000, everyMs: 50 });
}

async function evaluated(output: string): Promise<string[]> {
  const { entries, problems } = await readResultsTree(output);
  expect(problems).toEqual([]);
  return entries.map(({ checkpoint }) => checkpoint.id);
}

async function completes(harness: string, output: string): Promise<void> {
  const next = await start(harness, output).ended;
  expect(next).toMatchObject({ code: 0 });
  expect(await evaluated(output)).toEqual(IDS);
  expect(await readdir(join(output, '.evalcurve', 'attempts'))).toEqual([]);
}

harnessIt(
  'goes on after kill -9 of the worker and the tool at a time',
  async (harness) => {
    const output = join(directory.path, 'results');
    const first = start(harness, output);
    await secondHasBegun(first);
    for (const pid of [...(await harnessProcesses()), first.child.pid ?? 0]) process.kill(pid, 'SIGKILL');
    await first.ended;
    await noProcessLeft();
    expect(await evaluated(output)).toEqual(IDS.slice(0, 1));
    await completes(harness, output);
  },
  900_000,
);

harnessIt(
  'evaluates the others where a shard goes missing under a warm worker, and that one when it is back',
  async (harness) => {
    const output = join(directory.path, 'results-of-shards');
    const shard = join(directory.path, 'run', IDS[2] ?? '', 'model-00002-of-00002.safetensors');
    const first = start(harness, output);
    await secondHasBegun(first);
    await rename(shard, `${shard}.away`);
    expect(await first.ended).toMatchObject({ code: 1, output: expect.stringContaining('model-00002') });
    expect(await evaluated(output)).toEqual(IDS.slice(0, 2));
    await rename(`${shard}.away`, shard);
    await completes(harness, output);
  },
  900_000,
);

diskIt(
  'keeps what is there where the disk is full when the worker writes, and goes on when it is not',
  async (harness) => {
    const disk = await smallDisk(32 * 1024);
    const output = join(disk.path, 'results');
    const first = start(harness, output);
    await secondHasBegun(first);
    await disk.fill();
    expect(await first.ended).toMatchObject({ code: 1, output: expect.stringContaining('disk is full') });
    await noProcessLeft();
    expect(await evaluated(output)).toEqual(IDS.slice(0, 1));
    await disk.free();
    await completes(harness, output);
    await rm(output, { recursive: true });
    await disk.remove();
  },
  900_000,
);
