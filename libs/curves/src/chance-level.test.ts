import { expect, it } from '@jest/globals';
import { chanceLevel } from './chance-level.ts';

it.each([
  ['mmlu', 'acc', 0.25],
  ['mmlu_stem', 'acc', 0.25],
  ['mmlu_anatomy', 'acc,none', 0.25],
  ['mmlu_continuation', 'acc_norm', 0.25],
  ['hellaswag', 'acc_norm', 0.25],
  ['winogrande', 'acc', 0.5],
  ['social_iqa', 'acc', 1 / 3],
  ['mmlu_generative', 'exact_match,get_response', null],
  ['mmlu_pro', 'exact_match,custom-extract', null],
  ['mmlu_early_training', 'likelihood', null],
  ['hellaswag', 'f1', null],
  ['lambada_openai', 'acc', null],
])('of %s by %s is %d', (task, metric, chance) => {
  expect(chanceLevel({ task, metric })).toBe(chance);
});

it('goes by the choices that the results list where the task is not known', () => {
  expect(chanceLevel({ task: 'mmlu_hs', metric: 'acc', choices: 5 })).toBe(0.2);
  expect(chanceLevel({ task: 'mmlu_hs', metric: 'exact_match', choices: 5 })).toBeNull();
  expect(chanceLevel({ task: 'winogrande', metric: 'acc', choices: 5 })).toBe(0.5);
});
