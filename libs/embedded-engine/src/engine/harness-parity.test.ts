import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DatasetSource } from '@evalcurve/tasks';
import {
  itWithHarness,
  startHub,
  testDirectory,
  writeMmluDataset,
  writeTaskDatasets,
  writeTinyLlama,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';
import { compareResults } from '../__fixtures__/parity/compare-results.ts';
import { fileDatasets } from '../__fixtures__/file-datasets.ts';
import { runHarness } from '../__fixtures__/parity/run-harness.ts';
import { settingsOf } from '../__fixtures__/parity/settings-of.ts';
import { readWrittenResults, type WrittenResults } from '../__fixtures__/parity/written-results.ts';
import { createEmbeddedEngine } from './create-embedded-engine.ts';

const harnessIt = itWithHarness(it);
const OTHERS = ['arc_easy', 'arc_challenge', 'hellaswag', 'piqa', 'winogrande', 'openbookqa', 'sciq'];
const TASKS = ['mmlu', ...OTHERS];

let directory: TestDirectory;
let hub: TestHub;
let datasets: DatasetSource;
let modelDirectory: string;

beforeAll(async () => {
  directory = await testDirectory();
  const folder = join(directory.path, 'datasets');
  const mmlu = join(folder, 'cais/mmlu');
  await writeMmluDataset({ directory: mmlu, testQuestions: 3 });
  const folders = { 'cais/mmlu': mmlu, ...(await writeTaskDatasets({ directory: folder })) };
  const served = Object.entries(folders).map(([name, main]) => [name, { branches: { main } }] as const);
  hub = await startHub({ datasets: Object.fromEntries(served) });
  datasets = fileDatasets(folder);
  modelDirectory = join(directory.path, 'iter_0002000');
  await writeTinyLlama({ directory: modelDirectory, seed: 3, hiddenSize: 32 });
  await mkdir(join(directory.path, 'home'));
}, 60_000);

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

async function evaluate(numFewshot: number): Promise<WrittenResults> {
  const output = join(directory.path, `ours-${numFewshot}`);
  await mkdir(output);
  const engine = createEmbeddedEngine({ datasets });
  const request = {
    checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
    model: { name: modelDirectory, layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks: TASKS, numFewshot, limit: null, batchSize: 8, dtype: 'float32', seed: null },
      trustRemoteCode: false,
    },
  } as const;
  await engine.evaluate(request, {
    modelDirectory,
    outputDirectory: output,
    logFile: join(output, 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return readWrittenResults(output);
}

/** What does not depend on rounding. */
const exactOf = ({ samples }: WrittenResults): object =>
  [...samples].map(([task, lines]) => [
    task,
    lines.map((line) => ({ ...line, resps: null, filtered_resps: null, acc: null, acc_norm: null })),
  ]);

for (const numFewshot of [0, 5]) {
  harnessIt(
    `asks what lm_eval asks and answers what it answers, on all tasks, ${numFewshot}-shot`,
    async (harness) => {
      const output = join(directory.path, `theirs-${numFewshot}`);
      const home = join(directory.path, 'home');
      await runHarness({
        harness,
        modelDirectory,
        tasks: TASKS,
        numFewshot,
        endpoint: hub.url,
        home,
        output,
      });
      const [theirs, ours] = [await readWrittenResults(output), await evaluate(numFewshot)];

      expect(exactOf(ours)).toEqual(exactOf(theirs));
      expect(settingsOf(ours)).toBe(settingsOf(theirs));
      expect(Object.keys(ours.results.results)).toEqual(Object.keys(theirs.results.results));
      const comparison = compareResults(theirs, ours);
      expect(comparison).toMatchObject({ requests: 825, greedyFlags: 0, answers: 0, ties: 0 });
      expect(comparison.logLikelihood).toBeLessThan(1e-4);
      for (const [task, row] of Object.entries(theirs.results.results)) {
        expect(Object.keys(ours.results.results[task] ?? {})).toEqual(Object.keys(row));
        for (const [key, value] of Object.entries(row)) {
          const own = ours.results.results[task]?.[key];
          if (typeof value === 'number') expect(own).toBeCloseTo(value, 12);
          else expect([task, key, own]).toEqual([task, key, value]);
        }
      }
    },
    600_000,
  );
}
