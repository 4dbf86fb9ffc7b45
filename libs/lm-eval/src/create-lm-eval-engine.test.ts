import type { EvaluationProgress, EvaluationRequest } from '@evalcurve/evaluation';
import { startHub, testDirectory, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execa } from 'execa';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetsCacheDirectory } from './cache-directories.ts';
import { createLmEvalEngine } from './create-lm-eval-engine.ts';
import { datasetMarker } from './dataset-marker.ts';
import { findHarness } from './find-harness.ts';

jest.setTimeout(240_000);

const repository = join(import.meta.dirname, '../../..');
const harness = await findHarness({
  harness: process.env['EVALCURVE_HARNESS'],
  env: process.env,
  cwd: repository,
}).catch((error: unknown) => {
  process.stderr.write(`Tests with the real lm_eval are skipped: ${String(error)}; to install it: setup\n`);
  return null;
});
const withHarness = harness ? it : it.skip;

const secret = 'hf_a-secret-of-this-test';
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({});
  await writeTinyLlama({ directory: join(directory.path, 'run,1', 'iter_0002000'), seed: 1 });
  await writeMmluDataset({ directory: join(directory.path, 'mmlu') });
  hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: join(directory.path, 'mmlu') } } } });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

function request(tasks: readonly string[]): EvaluationRequest {
  return {
    checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
    model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks, numFewshot: 0, limit: 2, batchSize: 4, dtype: 'float32' },
      ...{ seed: null, trustRemoteCode: false },
    },
  };
}

function setUp(name: string) {
  if (!harness) throw new Error('called without a harness');
  const home = join(directory.path, 'home');
  const env = { PATH: process.env['PATH'], HOME: home, HF_TOKEN: secret, HF_ENDPOINT: hub.url };
  const engine = createLmEvalEngine({ harness, device: 'cpu', env, endpoint: hub.url });
  const outputDirectory = join(directory.path, name);
  const cacheDirectory = datasetsCacheDirectory({ env, endpoint: hub.url });
  const marker = (tasks: readonly string[]) =>
    datasetMarker({ cacheDirectory, tasks, harnessVersion: harness.version });
  const progress: EvaluationProgress[] = [];
  const controller = new AbortController();
  const context = {
    modelDirectory: join(directory.path, 'run,1', 'iter_0002000'),
    outputDirectory,
    logFile: join(outputDirectory, 'evaluation.log'),
    signal: controller.signal,
    onProgress: (event: EvaluationProgress) => progress.push(event),
  };
  return { engine, context, marker, progress, controller };
}

withHarness('evaluates a checkpoint offline with data that was fetched once', async () => {
  const { engine, context, progress } = setUp('evaluated');
  await engine.prepare(request(['mmlu_anatomy', 'mmlu_virology']), context);
  hub.forgetRequests();
  const { command } = await engine.evaluate(request(['mmlu_anatomy', 'mmlu_virology']), context);
  await engine.prepare(request(['mmlu_virology', 'mmlu_anatomy']), context);

  expect(hub.requests).toEqual([]);
  const files = await readdir(context.outputDirectory, { recursive: true });
  expect(files.filter((file) => /(?:results|samples)_.*json/u.test(file))).toHaveLength(3);
  const phases = progress.map(({ phase }) => phase);
  expect([...new Set(phases)]).toEqual([
    ...['starting', 'loading-model', 'building-contexts', 'tokenizing', 'scoring', 'saving'],
  ]);
  expect(progress.findLast(({ phase }) => phase === 'scoring')).toMatchObject({ done: 16, total: 16 });
  expect(progress.findLast(({ phase }) => phase === 'building-contexts')).toMatchObject({
    done: 1,
    total: 2,
  });
  const log = await readFile(context.logFile, 'utf8');
  expect(log).toContain('--tasks mmlu_anatomy,mmlu_virology');
  expect(`${log}${command.join(' ')}`).not.toContain(secret);
  const repeated = await execa(command[0] ?? '', command.slice(1), { reject: false });
  expect(repeated.stdout).toContain('|anatomy');
});

withHarness('tells an unknown task from other failures, before and while evaluating', async () => {
  const { engine, context } = setUp('unknown-task');
  const unknown = { failure: 'unknown-task', detail: 'ValueError: Tasks not found: mmlu_computer_science' };
  await expect(engine.prepare(request(['mmlu_computer_science']), context)).rejects.toMatchObject(unknown);
  await expect(engine.evaluate(request(['mmlu_computer_science']), context)).rejects.toMatchObject(unknown);
});

withHarness('tells that a dataset is missing, and forgets that it was fetched', async () => {
  const { engine, context, marker } = setUp('missing-dataset');
  await marker(['mmlu_marketing']).write();
  await engine.prepare(request(['mmlu_marketing']), context);
  await expect(engine.evaluate(request(['mmlu_marketing']), context)).rejects.toMatchObject({
    failure: 'dataset-missing',
  });
  expect(await marker(['mmlu_marketing']).exists()).toBe(false);
});

withHarness('says that a folder holds no model', async () => {
  const { engine, context } = setUp('bad-model');
  const evaluating = engine.evaluate(request(['mmlu_marketing']), {
    ...context,
    modelDirectory: directory.path,
  });
  await expect(evaluating).rejects.toMatchObject({ failure: 'bad-model' });
});

withHarness('says at once that the endpoint does not answer', async () => {
  const { engine, context } = setUp('endpoint-down');
  hub.inject({ kind: 'down' });
  const preparing = engine.prepare(request(['mmlu_astronomy']), context);
  await expect(preparing).rejects.toThrow(/no answer from/u);
  hub.heal();
});

withHarness('passes SIGINT on and leaves neither a process nor results', async () => {
  const { engine, context, controller } = setUp('interrupted');
  await engine.prepare(request(['mmlu_anatomy']), context);
  const reason = Object.assign(new Error('stopped by a test'), { signalName: 'SIGINT' });
  const onProgress = ({ phase }: EvaluationProgress): void => {
    if (phase === 'loading-model') controller.abort(reason);
  };
  const evaluating = engine.evaluate(request(['mmlu_anatomy']), { ...context, onProgress });
  await expect(evaluating).rejects.toBe(reason);
  expect(await readdir(context.outputDirectory)).toEqual(['evaluation.log']);
  const running = await execa('ps', ['-A', '-o', 'args']);
  expect(running.stdout).not.toContain(context.outputDirectory);
});
