import type { Recipe } from '@evalcurve/evaluation';
import { expect, it } from '@jest/globals';
import { recipeForEngine } from './recipe-for-engine.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

const FLAGS: RunEvaluationArguments = {
  ...{ trustRemoteCode: false, fetchAhead: 1, retries: 4, force: false, dryRun: false, json: false },
  ...{ worker: true, verifyWorker: false, sharePrefix: true },
};

const RECIPE = {
  ...{ tasks: ['mmlu'], numFewshot: 5, limit: null, batchSize: 16, dtype: 'float32', seed: null },
  ...{ trustRemoteCode: false, sharePrefix: true },
};

const carryOut = (flags: Partial<RunEvaluationArguments>, recipe: Partial<Recipe> = {}) =>
  recipeForEngine(
    { ...RECIPE, ...recipe },
    {
      flags: { ...FLAGS, ...flags },
      choice: { name: 'lm-eval', harness: null, because: null },
      ownQuestions: false,
    },
  );

it('shares prefixes where one process is kept that nothing is compared with', () => {
  expect(carryOut({})).toEqual(RECIPE);
  expect(() => carryOut({ worker: false })).toThrow(/--share-prefix: only a process that is kept/u);
  expect(() => carryOut({ verifyWorker: true })).toThrow(/--share-prefix: it changes the last digits/u);
  expect(() => carryOut({}, { batchSize: 'auto' })).toThrow(
    /--share-prefix: lm_eval searches for a batch size/u,
  );
});
