import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLmEvalEngine } from '../create-lm-eval-engine.ts';
import type { LmEvalEngineOptions } from '../create-lm-eval-engine.ts';
import type { Harness } from '../harness.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({ 'model/config.json': '{}', 'out/before': '' });
});

afterEach(() => directory.remove());

const request: EvaluationRequest = {
  checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
  model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
  recipe: {
    ...{ tasks: ['mmlu'], numFewshot: 0, limit: null, batchSize: 16, dtype: 'bfloat16' },
    ...{ seed: null, trustRemoteCode: false },
  },
};

// A program in place of Python does what the real worker does only when something breaks it.
function setUp(program: string, options: Partial<LmEvalEngineOptions> & { readonly version?: string } = {}) {
  const { version = '0.4.12' } = options;
  const harness: Harness = {
    python: join(import.meta.dirname, '..', '__fixtures__', program),
    ...{ sourceDirectory: null, version, origin: '--harness', warnings: [] },
    ...{ pythonVersion: '3.11.7', torchVersion: '2.13.0', transformersVersion: null, datasetsVersion: null },
  };
  const env = { HOME: directory.path, PATH: process.env['PATH'] };
  const engine = createLmEvalEngine({ harness, env, endpoint: 'http://127.0.0.1:1', warm: true, ...options });
  const context: EvaluationContext = {
    modelDirectory: join(directory.path, 'model'),
    outputDirectory: join(directory.path, 'out'),
    logFile: join(directory.path, 'out', 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  return { engine, context };
}

async function starts(): Promise<number> {
  return (await readFile(join(directory.path, 'starts'), 'utf8')).trim().split('\n').length;
}

it.each([
  ['worker-rubbish.sh', 'other', 'the worker said what is no message: Fetching 3 files: 100%'],
  ['worker-silent.sh', 'other', 'the worker gave no sign of life for 0.4 s'],
  ['worker-leaves.sh', 'other', 'the worker ended with 0 before it was done'],
  ['worker-out-of-memory.sh', 'out-of-memory', 'torch.OutOfMemoryError: CUDA out of memory. Tried to'],
])('tries once more with a new worker, then says what %s did', async (program, failure, detail) => {
  const stallMs = program === 'worker-silent.sh' ? 400 : 60_000;
  const { engine, context } = setUp(program, { stallMs });
  await expect(engine.evaluate(request, context)).rejects.toMatchObject({
    ...{ name: 'EngineError', failure, detail: expect.stringContaining(detail) },
  });
  expect(await starts()).toBe(2);
  await engine.close?.();
});

it('leaves nothing of an attempt that was cut short beside the results of the next', async () => {
  const { engine, context } = setUp('worker-killed-once.sh');
  await engine.evaluate(request, context);
  const files = await readdir(context.outputDirectory);
  expect(files.sort()).toEqual(['before', 'evaluation.log', 'results_2026-01-02T03-04-06.json']);
  expect(await starts()).toBe(2);
  const log = await readFile(context.logFile, 'utf8');
  expect(log).toContain('the worker was ended by SIGKILL (the system does so when memory runs out)');
  await engine.close?.();
});

it('runs the plain command where lm_eval is none that a worker was tested with, and says so', async () => {
  const { engine, context } = setUp('python-killed.sh', { version: '0.4.8' });
  await expect(engine.evaluate(request, context)).rejects.toMatchObject({ failure: 'other' });
  const log = await readFile(context.logFile, 'utf8');
  expect(log).toContain('no warm worker: it is for lm_eval 0.4.9.1 to 0.4.13, and this is 0.4.8');
  expect(log).toContain('run_harness.py');
  await engine.close?.();
});

it('runs no plain command where prompts are to share what they begin with', async () => {
  const { engine, context } = setUp('python-killed.sh', { version: '0.4.8' });
  const shared = { ...request, recipe: { ...request.recipe, sharePrefix: true } };
  await expect(engine.evaluate(shared, context)).rejects.toMatchObject({
    message: expect.stringContaining('lm_eval was not run: only a process that is kept'),
  });
  expect(await readdir(context.outputDirectory)).toEqual(['before', 'evaluation.log']);
});

it('ends at once when it is told to, and can be closed twice', async () => {
  const { engine, context } = setUp('worker-silent.sh');
  const reason = new Error('stopped by a test');
  const controller = new AbortController();
  const evaluating = engine.evaluate(request, { ...context, signal: controller.signal });
  setTimeout(() => {
    controller.abort(reason);
  }, 100);
  await expect(evaluating).rejects.toBe(reason);
  expect(await starts()).toBe(1);
  await engine.close?.();
  await engine.close?.();
});

it('says where a worker gives something else than the plain command, when asked to verify it', async () => {
  const { engine, context } = setUp('worker-differs.sh', { verify: true });
  await expect(engine.evaluate(request, context)).rejects.toMatchObject({
    ...{ name: 'EngineError', failure: 'other' },
    message: expect.stringContaining('they differ in 1 of 1 answers, first in mmlu_anatomy, question 0'),
  });
  expect(await readdir(directory.path)).not.toContain('out.verification');
  await engine.close?.();
});
