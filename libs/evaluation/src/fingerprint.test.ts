import { expect, it } from '@jest/globals';
import type { EvaluationRequest } from './evaluation-request.ts';
import { fingerprintOf } from './fingerprint.ts';

const REQUEST: EvaluationRequest = {
  checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
  model: {
    name: 'tiiuae/dense-500m-arch1',
    layout: 'subfolder',
    subfolder: 'iter_0002000',
    revision: 'main',
    commit: 'c0ffee',
  },
  recipe: {
    tasks: ['mmlu'],
    numFewshot: 0,
    limit: null,
    batchSize: 16,
    dtype: 'bfloat16',
    seed: null,
    trustRemoteCode: false,
  },
};

it('is 64 hexadecimal digits, the same for the same request in whatever order its keys stand', async () => {
  const { recipe, model, checkpoint } = REQUEST;
  const { trustRemoteCode, ...rest } = recipe;
  const reordered = { recipe: { trustRemoteCode, ...rest }, model, checkpoint };
  expect(await fingerprintOf(REQUEST)).toMatch(/^[0-9a-f]{64}$/u);
  expect(await fingerprintOf(reordered)).toBe(await fingerprintOf(REQUEST));
});

it('differs with anything that decides the numbers', async () => {
  const { recipe, model, checkpoint } = REQUEST;
  const others: EvaluationRequest[] = [
    { ...REQUEST, recipe: { ...recipe, numFewshot: 5 } },
    { ...REQUEST, recipe: { ...recipe, data: 'sha256:1f2e3d4c5b6a7988' } },
    { ...REQUEST, model: { ...model, commit: 'decaf' } },
    { ...REQUEST, checkpoint: { ...checkpoint, id: 'iter_0004000' } },
  ];
  const fingerprints = await Promise.all([REQUEST, ...others].map(fingerprintOf));
  expect(new Set(fingerprints).size).toBe(5);
});

it('does not depend on how many tokens a schedule gives a step', async () => {
  const other = { ...REQUEST, checkpoint: { ...REQUEST.checkpoint, tokens: 2_097_152_000 } };
  expect(await fingerprintOf(other)).toBe(await fingerprintOf(REQUEST));
});
