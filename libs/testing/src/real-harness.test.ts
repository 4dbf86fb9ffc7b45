import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startHub } from './hub/start-hub.ts';
import type { TestHub } from './hub/start-hub.ts';
import { MMLU_TEST_QUESTIONS } from './mmlu-dataset/mmlu-test-questions.ts';
import { writeMmluDataset } from './mmlu-dataset/write-mmlu-dataset.ts';
import { itWithHarness } from './requirements/it-with-harness.ts';
import { testDirectory } from './test-directory.ts';
import type { TestDirectory } from './test-directory.ts';
import { writeCheckpointRun } from './write-checkpoint-run.ts';

const harnessIt = itWithHarness(it);
const MODEL = 'tiiuae/dense-500m-arch1';
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory();
  const [run, mmlu] = [join(directory.path, 'run'), join(directory.path, 'dataset')];
  const { branches } = await writeCheckpointRun({
    directory: run,
    layout: 'subfolder',
    ids: ['iter_0002000'],
  });
  await writeMmluDataset({ directory: mmlu });
  hub = await startHub({
    models: { [MODEL]: { branches } },
    datasets: { 'cais/mmlu': { branches: { main: mmlu } } },
  });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

/** Runs lm_eval with a cache of its own and returns the folder that it wrote its files into. */
const evaluate = async (
  harness: string,
  {
    model,
    output,
    env,
  }: { readonly model: string; readonly output: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> => {
  const directoryOfRun = join(directory.path, output);
  const flags =
    '--model hf --tasks mmlu --num_fewshot 0 --limit 2 --log_samples --device cpu --batch_size 16';
  const child = spawn(
    harness,
    [...flags.split(' '), '--model_args', model, '--output_path', directoryOfRun],
    {
      cwd: directory.path,
      env: {
        PATH: process.env['PATH'],
        HOME: directory.path,
        HF_HOME: join(directory.path, 'hf'),
        HF_ENDPOINT: hub.url,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const log = await text(child.stderr);
  const [folder] = await readdir(directoryOfRun).catch(() => Promise.reject(new Error(log.slice(-3000))));
  return join(directoryOfRun, folder ?? '');
};

interface Results {
  readonly results: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly 'n-samples': Readonly<Record<string, { readonly original: number; readonly effective: number }>>;
  readonly task_hashes: Readonly<Record<string, string>>;
}

const readResults = async (folder: string): Promise<Results> => {
  const name = (await readdir(folder)).find((file) => file.startsWith('results_'));
  return JSON.parse(await readFile(join(folder, name ?? ''), 'utf8')) as Results;
};

harnessIt(
  'evaluates a checkpoint on the unmodified mmlu task through the Hub, then again from the cache without it',
  async (harness) => {
    const remote = await evaluate(harness, {
      model: `pretrained=${MODEL},subfolder=iter_0002000`,
      output: 'online',
      env: {},
    });
    const online = await readResults(remote);
    const tasks = Object.keys(MMLU_TEST_QUESTIONS).map((subject) => `mmlu_${subject}`);
    expect(Object.keys(online['n-samples']).sort()).toEqual(tasks.sort());
    expect(Object.values(online['n-samples'])).toContainEqual({ original: 8, effective: 2 });
    expect(Object.keys(online.results)).toEqual(expect.arrayContaining(['mmlu', 'mmlu_stem', ...tasks]));
    const samples = (await readdir(remote)).filter((name) => name.startsWith('samples_mmlu_'));
    expect(samples).toHaveLength(57);
    expect(hub.requests.filter(({ status }) => status === null || status >= 500)).toEqual([]);

    await hub.stop();
    const local = await evaluate(harness, {
      model: `pretrained=${join(directory.path, 'run', 'iter_0002000')}`,
      output: 'offline',
      env: { HF_DATASETS_OFFLINE: '1', HF_HUB_OFFLINE: '1' },
    });
    const offline = await readResults(local);
    expect(offline.task_hashes).toEqual(online.task_hashes);
    expect(offline.results['mmlu']?.['acc,none']).toBe(online.results['mmlu']?.['acc,none']);
  },
  300_000,
);
