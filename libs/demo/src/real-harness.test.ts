import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { itWithHarness, startHub, testDirectory, type TestDirectory, type TestHub } from '@evalcurve/testing';
import { DEMO_CHECKPOINTS_URL } from './demo-checkpoints-url.ts';
import { DEMO_QUESTIONS_URL } from './demo-questions-url.ts';
import { DEMO_SERIES } from './demo-series.ts';

const MODEL = 'evalcurve/demo';
const harnessIt = itWithHarness(it);
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory();
  hub = await startHub({
    models: { [MODEL]: { branches: { main: fileURLToPath(DEMO_CHECKPOINTS_URL) } } },
    datasets: { 'cais/mmlu': { branches: { main: fileURLToPath(DEMO_QUESTIONS_URL) } } },
  });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

/** Accuracy of each task and group of the unmodified `mmlu`, without examples and in float32. */
const evaluate = async (harness: string, id: string): Promise<ReadonlyMap<string, number>> => {
  const output = join(directory.path, id);
  const flags = '--model hf --tasks mmlu --num_fewshot 0 --device cpu --batch_size 64'.split(' ');
  const model = `pretrained=${MODEL},subfolder=${id},dtype=float32`;
  const home = { HOME: directory.path, HF_HOME: join(directory.path, 'hf'), HF_ENDPOINT: hub.url };
  await promisify(execFile)(harness, [...flags, '--model_args', model, '--output_path', output], {
    cwd: directory.path,
    env: { PATH: process.env['PATH'], ...home },
    maxBuffer: 64 * 1024 * 1024,
  });
  const [folder = ''] = await readdir(output);
  const [name = ''] = await readdir(join(output, folder));
  const { results } = JSON.parse(await readFile(join(output, folder, name), 'utf8')) as {
    results: Record<string, { 'acc,none': number }>;
  };
  return new Map(Object.entries(results).map(([task, scores]) => [task, scores['acc,none']]));
};

const meanOf = (scores: ReadonlyMap<string, number>, names: readonly string[]): number => {
  const accuracies = names.map((name) => scores.get(`mmlu_${name}`) ?? Number.NaN);
  return accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / names.length;
};

harnessIt(
  'begins at exactly 25 % in every subject and ends far above chance where it was taught, at chance elsewhere',
  async (harness) => {
    const { checkpoints, subjects } = DEMO_SERIES;
    const first = await evaluate(harness, checkpoints.at(0)?.id ?? '');
    expect(first.size).toBe(57 + 5);
    expect(new Set(first.values())).toEqual(new Set([0.25]));

    const last = await evaluate(harness, checkpoints.at(-1)?.id ?? '');
    const taught = (facts: (count: number) => boolean): string[] =>
      subjects.filter(({ taughtFacts }) => facts(taughtFacts)).map(({ name }) => name);
    expect(last.get('mmlu')).toBeGreaterThan(0.5);
    expect(
      meanOf(
        last,
        taught((count) => count === 16),
      ),
    ).toBeGreaterThan(0.9);
    expect(
      meanOf(
        last,
        taught((count) => count === 0),
      ),
    ).toBeLessThan(0.35);
  },
  900_000,
);
