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

it('is only asked about recipes that can be run', () => {
  expect(recipeSchema.safeParse({ ...ZERO_SHOT, tasks: [] }).success).toBe(false);
  expect(recipeSchema.safeParse({ ...ZERO_SHOT, batchSize: 0 }).success).toBe(false);
  expect(recipeSchema.parse(ZERO_SHOT)).toEqual(ZERO_SHOT);
});
