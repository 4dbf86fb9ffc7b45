import type { EvaluationContext, EvaluationProgress, EvaluationRequest } from '@evalcurve/evaluation';
import { itWithHarness, startHub, testDirectory, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execa } from 'execa';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetsCacheDirectory } from './cache-directories.ts';
import { createLmEvalEngine } from './create-lm-eval-engine.ts';
import { datasetMarker } from './dataset-marker.ts';
import { findHarness } from './find-harness.ts';

jest.setTimeout(240_000);

const harnessIt = itWithHarness(it);

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

function contextIn(outputDirectory: string): EvaluationContext {
  return {
    modelDirectory: join(directory.path, 'run,1', 'iter_0002000'),
    outputDirectory,
    logFile: join(outputDirectory, 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
}

async function setUp(name: string, program: string) {
  const harness = await findHarness({ harness: program, env: process.env, cwd: '/' });
  const home = join(directory.path, 'home');
  const env = { PATH: process.env['PATH'], HOME: home, HF_TOKEN: secret, HF_ENDPOINT: hub.url };
  const engine = createLmEvalEngine({ harness, device: 'cpu', env, endpoint: hub.url });
  const outputDirectory = join(directory.path, name);
  const cacheDirectory = datasetsCacheDirectory({ env, endpoint: hub.url });
  const marker = (tasks: readonly string[]) =>
    datasetMarker({ cacheDirectory, tasks, harnessVersion: harness.version });
  const progress: EvaluationProgress[] = [];
  const controller = new AbortController();
  const context: EvaluationContext = {
    ...contextIn(outputDirectory),
    signal: controller.signal,
    onProgress: (event) => progress.push(event),
  };
  return { engine, context, marker, progress, controller };
}

harnessIt('evaluates a checkpoint offline with data that was fetched once', async (program) => {
  const { engine, context, progress } = await setUp('evaluated', program);
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

harnessIt('tells an unknown task from other failures, before and while evaluating', async (program) => {
  const { engine, context } = await setUp('unknown-task', program);
  const unknown = { failure: 'unknown-task', detail: 'ValueError: Tasks not found: mmlu_computer_science' };
  await expect(engine.prepare(request(['mmlu_computer_science']), context)).rejects.toMatchObject(unknown);
  await expect(engine.evaluate(request(['mmlu_computer_science']), context)).rejects.toMatchObject(unknown);
});

harnessIt('tells that a dataset is missing, and forgets that it was fetched', async (program) => {
  const { engine, context, marker } = await setUp('missing-dataset', program);
  await marker(['mmlu_marketing']).write();
  await engine.prepare(request(['mmlu_marketing']), context);
  await expect(engine.evaluate(request(['mmlu_marketing']), context)).rejects.toMatchObject({
    failure: 'dataset-missing',
  });
  expect(await marker(['mmlu_marketing']).exists()).toBe(false);
});

harnessIt('says that a folder holds no model', async (program) => {
  const { engine, context } = await setUp('bad-model', program);
  const evaluating = engine.evaluate(request(['mmlu_marketing']), {
    ...context,
    modelDirectory: directory.path,
  });
  await expect(evaluating).rejects.toMatchObject({ failure: 'bad-model' });
});

harnessIt('says at once that the endpoint does not answer', async (program) => {
  const { engine, context } = await setUp('endpoint-down', program);
  hub.inject({ kind: 'down' });
  const preparing = engine.prepare(request(['mmlu_astronomy']), context);
  await expect(preparing).rejects.toThrow(/no answer from/u);
  hub.heal();
});

harnessIt('passes SIGINT on and leaves neither a process nor results', async (program) => {
  const { engine, context, controller } = await setUp('interrupted', program);
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

harnessIt('takes nothing for success but a results file', async (program) => {
  const { engine, context } = await setUp('unsaved', program);
  await engine.prepare(request(['mmlu_anatomy']), context);
  await mkdir(context.outputDirectory, { recursive: true });
  const [, model = ''] = /pretrained=([^,]+)/u.exec(engine.commandOf(request([]), context).join(' ')) ?? [];
  await writeFile(join(context.outputDirectory, model.replaceAll('/', '__')), 'in the way of the results');
  await expect(engine.evaluate(request(['mmlu_anatomy']), context)).rejects.toMatchObject({
    ...{ failure: 'no-results', engineExitCode: 0, logFile: context.logFile },
    detail: expect.stringContaining('File exists'),
  });
});
