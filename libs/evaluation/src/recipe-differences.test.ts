import { expect, it } from '@jest/globals';
import { recipeDifferences } from './recipe-differences.ts';
import { recipeSchema, type Recipe } from './recipe.ts';

const ZERO_SHOT: Recipe = {
  tasks: ['mmlu'],
  numFewshot: 0,
  limit: null,
  batchSize: 16,
  dtype: 'bfloat16',
  seed: null,
  trustRemoteCode: false,
};

it('finds none between equal recipes', () => {
  expect(recipeDifferences(ZERO_SHOT, { ...ZERO_SHOT, tasks: ['mmlu'] })).toEqual([]);
});

it('names the fields with both values', () => {
  expect(recipeDifferences(ZERO_SHOT, { ...ZERO_SHOT, numFewshot: 5, tasks: ['mmlu', 'piqa'] })).toEqual([
    { field: 'tasks', before: ['mmlu'], after: ['mmlu', 'piqa'] },
    { field: 'numFewshot', before: 0, after: 5 },
  ]);
});

it('takes an automatic batch size for whatever it was resolved to', () => {
  expect(recipeDifferences(ZERO_SHOT, { ...ZERO_SHOT, batchSize: 'auto' })).toEqual([]);
  expect(recipeDifferences(ZERO_SHOT, { ...ZERO_SHOT, batchSize: 8 })).toHaveLength(1);
});

it('tells other questions from the same ones, as far as both say what they are', () => {
  const folder = { ...ZERO_SHOT, data: 'sha256:1f2e3d4c5b6a7988' };
  expect(recipeDifferences({ ...ZERO_SHOT, data: 'hub' }, folder)).toEqual([
    { field: 'data', before: 'hub', after: 'sha256:1f2e3d4c5b6a7988' },
  ]);
  expect(recipeDifferences(ZERO_SHOT, folder)).toEqual([]);
  expect(recipeDifferences(folder, ZERO_SHOT)).toEqual([]);
});

it('tells shared prefixes from none, which are not written down', () => {
  const shared = { ...ZERO_SHOT, sharePrefix: true };
  expect(recipeDifferences(ZERO_SHOT, shared)).toEqual([
    { field: 'sharePrefix', before: false, after: true },
  ]);
  expect(recipeDifferences(shared, ZERO_SHOT)).toHaveLength(1);
});

it('is only asked about recipes that can be run', () => {
  expect(recipeSchema.safeParse({ ...ZERO_SHOT, tasks: [] }).success).toBe(false);
  expect(recipeSchema.safeParse({ ...ZERO_SHOT, batchSize: 0 }).success).toBe(false);
  expect(recipeSchema.parse(ZERO_SHOT)).toEqual(ZERO_SHOT);
});
