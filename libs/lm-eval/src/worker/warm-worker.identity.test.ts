import type { EvaluationContext, EvaluationEngine, EvaluationRequest, Recipe } from '@evalcurve/evaluation';
import { itWithHarness, startHub, testDirectory, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLmEvalEngine } from '../create-lm-eval-engine.ts';
import { findHarness } from '../find-harness.ts';

jest.setTimeout(240_000);

const harnessIt = itWithHarness(it);

const steps = [1000, 2000, 3000];
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({});
  // One file each, but for the second: shards must make no difference.
  for (const [index, step] of steps.entries()) {
    const checkpoint = join(directory.path, `iter_${step}`);
    await writeTinyLlama({ directory: checkpoint, seed: index, shards: 1 + (index % 2) });
  }
  await writeMmluDataset({ directory: join(directory.path, 'dataset') });
  hub = await startHub({
    datasets: { 'cais/mmlu': { branches: { main: join(directory.path, 'dataset') } } },
  });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

function requestOf(step: number, recipe: Partial<Recipe>): EvaluationRequest {
  return {
    checkpoint: { id: `iter_${step}`, step, tokens: null, stage: null },
    model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks: ['mmlu_social_sciences'], numFewshot: 0, limit: 3, batchSize: 4, dtype: 'float32' },
      ...{ seed: null, trustRemoteCode: false },
      ...recipe,
    },
  };
}

async function evaluate(engine: EvaluationEngine, request: EvaluationRequest, outputDirectory: string) {
  const context: EvaluationContext = {
    modelDirectory: join(directory.path, request.checkpoint.id),
    outputDirectory,
    logFile: join(directory.path, 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  await engine.prepare(request, context);
  await engine.evaluate(request, context);
  return await readOutput(outputDirectory);
}

/** Every file by its name without the time in it; results without what is another in every run. */
async function readOutput(outputDirectory: string) {
  const files = (await readdir(outputDirectory, { recursive: true })).filter((file) => /json/u.test(file));
  const contents = files.map(async (file) => {
    const content = await readFile(join(outputDirectory, file), 'utf8');
    const name = file.replace(/_\d{4}-.*(?=\.)/u, '');
    return [name, name.endsWith('.json') ? withoutTimes(JSON.parse(content)) : content];
  });
  return Object.fromEntries(await Promise.all(contents)) as Record<string, unknown>;
}

function withoutTimes(results: unknown): unknown {
  expect(results).toMatchObject({ date: expect.any(Number), pretty_env_info: expect.any(String) });
  return Object.assign(Object(results), { date: 0, pretty_env_info: '', total_evaluation_time_seconds: '' });
}

const recipes: readonly Partial<Recipe>[] = [
  { dtype: 'float32', numFewshot: 0 },
  { dtype: 'bfloat16', numFewshot: 5 },
];

for (const recipe of recipes) {
  harnessIt(
    `writes what the plain command writes, bit for bit: ${recipe.dtype ?? ''}, ${recipe.numFewshot ?? ''}-shot`,
    async (program) => {
      const harness = await findHarness({ harness: program, env: process.env, cwd: '/' });
      const env = { PATH: process.env['PATH'], HOME: directory.path };
      const options = { harness, device: 'cpu', env, endpoint: hub.url };
      const warm = createLmEvalEngine({ ...options, warm: true });
      const plain = createLmEvalEngine(options);
      for (const step of steps) {
        const request = requestOf(step, recipe);
        const place = join(directory.path, `${recipe.dtype ?? ''}-${step}`);
        const kept = await evaluate(warm, request, `${place}-warm`);
        const own = await evaluate(plain, request, `${place}-plain`);
        expect(Object.keys(own)).toHaveLength(13);
        expect(kept).toEqual(own);
      }
      await warm.close?.();
    },
  );
}
