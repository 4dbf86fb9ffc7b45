import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createLmEvalEngine } from './create-lm-eval-engine.ts';
import type { Harness } from './harness.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await testDirectory({ 'model/config.json': '{}' });
});

afterAll(() => directory.remove());

const request: EvaluationRequest = {
  checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
  model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
  recipe: {
    ...{ tasks: ['mmlu'], numFewshot: 0, limit: null, batchSize: 16, dtype: 'bfloat16' },
    ...{ seed: null, trustRemoteCode: false },
  },
};

// A program in place of a Python says what the real harness cannot be made to say on every machine.
function setUp(name: string) {
  const python = join(import.meta.dirname, '__fixtures__', name);
  const harness: Harness = {
    ...{ python, sourceDirectory: null, version: '0.4.12', origin: '--harness', warnings: [] },
    ...{ pythonVersion: '3.11.7', torchVersion: '2.13.0', transformersVersion: null, datasetsVersion: null },
  };
  const env = { HOME: directory.path, PATH: process.env['PATH'] };
  const engine = createLmEvalEngine({ harness, env, endpoint: 'http://127.0.0.1:1', stallMs: 100 });
  const outputDirectory = join(directory.path, name);
  const context: EvaluationContext = {
    modelDirectory: join(directory.path, 'model'),
    outputDirectory,
    logFile: join(outputDirectory, 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  return { engine, context };
}

it.each([
  [
    'python-out-of-memory.sh',
    'out-of-memory',
    'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate',
  ],
  ['python-killed.sh', 'other', 'it was ended by SIGKILL (the system does so when memory runs out)'],
])('tells why %s failed: %s', async (name, failure, detail) => {
  const { engine, context } = setUp(name);
  await expect(engine.evaluate(request, context)).rejects.toMatchObject({
    failure,
    detail: expect.stringContaining(detail),
  });
});

it('gives up fetching when nothing moves, and says so', async () => {
  const { engine, context } = setUp('python-silent.sh');
  await expect(engine.prepare(request, context)).rejects.toMatchObject({
    failure: 'dataset-missing',
    message: 'cannot fetch the datasets of mmlu from http://127.0.0.1:1: no progress in 0.1 s',
  });
});
