import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { entryOf, evaluationOf, treeOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import { DifferentModelError } from './different-model-error.ts';
import { planSweep } from './plan-sweep.ts';
import { RecipeChangedError } from './recipe-changed-error.ts';

const checkpoints = ['iter_0002000', 'iter_0004000'].map(parseCheckpointName);
const base = { modelName: 'tiiuae/dense-500m-arch1', checkpoints, recipe: ZERO_SHOT, engine: 'lm-eval' };
const doneIds = (plan: ReturnType<typeof planSweep>) =>
  plan.checkpoints.filter(({ done }) => done).map(({ checkpoint }) => checkpoint.id);

it('leaves everything to do where nothing is there', () => {
  expect(doneIds(planSweep({ ...base, existing: null }))).toEqual([]);
});

it('goes on where an earlier sweep stopped', () => {
  const existing = treeOf([entryOf('iter_0002000', { recipe: ZERO_SHOT })]);
  expect(doneIds(planSweep({ ...base, existing }))).toEqual(['iter_0002000']);
});

it('refuses another recipe and shows the difference', () => {
  const existing = treeOf([entryOf('iter_0002000', { recipe: ZERO_SHOT })]);
  const plan = () => planSweep({ ...base, recipe: { ...ZERO_SHOT, numFewshot: 5, batchSize: 8 }, existing });
  expect(plan).toThrow(RecipeChangedError);
  expect(plan).toThrow(
    'results_dense500m was made with another recipe (iter_0002000): numFewshot 0 → 5, batchSize 16 → 8',
  );
});

it('refuses another engine, whoever wrote the results', () => {
  const ours = treeOf([entryOf('iter_0002000', { recipe: ZERO_SHOT })]);
  const theirs = treeOf([entryOf('iter_0002000', {})]);
  for (const existing of [ours, theirs]) {
    expect(() => planSweep({ ...base, engine: 'embedded', existing })).toThrow('engine lm-eval → embedded');
  }
  const harnessVersion = { value: 'evalcurve-embedded 0.1.0', exact: true };
  const embedded = treeOf([entryOf('iter_0002000', { evaluation: evaluationOf({ harnessVersion }) })]);
  expect(() => planSweep({ ...base, existing: embedded })).toThrow('engine embedded → lm-eval');
  expect(planSweep({ ...base, engine: 'embedded', existing: embedded }).engine).toBe('embedded');
});

it('evaluates all again with force, whatever is there', () => {
  const existing = treeOf([entryOf('iter_0002000', { recipe: ZERO_SHOT })]);
  expect(
    doneIds(planSweep({ ...base, recipe: { ...ZERO_SHOT, numFewshot: 5 }, existing, force: true })),
  ).toEqual([]);
});

it('pins the batch size that the tree was made with', () => {
  const existing = treeOf([entryOf('iter_0002000', { recipe: { ...ZERO_SHOT, batchSize: 32 } })]);
  expect(planSweep({ ...base, recipe: { ...ZERO_SHOT, batchSize: 'auto' }, existing }).recipe.batchSize).toBe(
    32,
  );
});

it('refuses the tree of another model', () => {
  const existing = treeOf([entryOf('iter_0002000', { recipe: ZERO_SHOT })]);
  expect(() => planSweep({ ...base, modelName: 'tiiuae/dense-1b-arch1', existing })).toThrow(
    DifferentModelError,
  );
});

it('takes what lm_eval wrote without us for done, unless it tells of another few-shot count, limit or task', () => {
  const existing = (facts: Parameters<typeof evaluationOf>[0]) =>
    treeOf([entryOf('iter_0002000', { evaluation: evaluationOf(facts) })]);
  expect(doneIds(planSweep({ ...base, existing: existing({}) }))).toEqual(['iter_0002000']);
  expect(() => planSweep({ ...base, existing: existing({ numFewshot: 5 }) })).toThrow('numFewshot 5 → 0');
  expect(() => planSweep({ ...base, existing: existing({ limit: 100 }) })).toThrow('limit 100 → none');
  expect(() => planSweep({ ...base, existing: existing({ tasks: [] }) })).toThrow('tasks');
});
