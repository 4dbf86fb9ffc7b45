import { expect, it } from '@jest/globals';
import { parsePreset, safeParsePreset } from './parse-preset.ts';

const smallest = { name: 'my-run', model: 'owner/repo' };

it('takes the smallest preset as it is', () => {
  expect(parsePreset(smallest)).toEqual(smallest);
});

it('takes one with everything', () => {
  const preset = {
    ...smallest,
    description: 'a run of mine',
    layout: 'directory',
    checkpoints: 'first,middle,last',
    resultsDirectory: 'results_mine',
    tokenSchedule: { points: [{ step: 1000, tokens: 4e9 }] },
    recipe: {
      tasks: ['mmlu', 'hellaswag'],
      numFewshot: null,
      limit: 100,
      batchSize: 16,
      dtype: 'auto',
      seed: 0,
    },
    questions: './questions',
    note: { en: 'questions of our own', zh: '自有题目' },
  };
  expect(parsePreset(preset)).toEqual(preset);
});

it.each([
  ['the model missing', { name: 'x' }, 'model', /expected string, received undefined/u],
  [
    'a layout that is none',
    { ...smallest, layout: 'folder' },
    'layout',
    /expected one of "subfolder"\|"revision"\|"directory"/u,
  ],
  ['a batch size in words', { ...smallest, recipe: { batchSize: 'large' } }, 'recipe.batchSize', /./u],
  ['no task', { ...smallest, recipe: { tasks: [] } }, 'recipe.tasks', />=1/u],
  ['a mistyped key', { ...smallest, checkpoint: 'all' }, '', /unrecognized key: "checkpoint"/u],
  ['a mistyped key of the recipe', { ...smallest, recipe: { task: 'mmlu' } }, 'recipe', /"task"/u],
  [
    'a schedule of neither form',
    { ...smallest, tokenSchedule: {} },
    'tokenSchedule',
    /expected \{ "phases"/u,
  ],
  ['an array', [], '', /expected object, received array/u],
])('says which key is wrong: %s', (_, preset, key, problem) => {
  expect(() => parsePreset(preset)).toThrow(
    expect.objectContaining({
      name: 'PresetFormatError',
      exitCode: 2,
      problems: [{ key, problem: expect.stringMatching(problem) }],
    }),
  );
});

it.each([
  [{ phases: [{ fromStep: 10, tokensPerStep: 1 }] }, 'tokenSchedule.phases'],
  [
    {
      phases: [
        { fromStep: 0, tokensPerStep: 1 },
        { fromStep: 0, tokensPerStep: 2 },
      ],
    },
    'tokenSchedule.phases',
  ],
  [
    {
      points: [
        { step: 2, tokens: 2 },
        { step: 1, tokens: 1 },
      ],
    },
    'tokenSchedule.points',
  ],
])('refuses a schedule out of order: %j', (tokenSchedule, key) => {
  const result = safeParsePreset({ ...smallest, tokenSchedule });
  expect(result.success ? [] : result.error.problems.map((problem) => problem.key)).toEqual([key]);
});

it('says all that is wrong in one line', () => {
  const result = safeParsePreset({ name: 1, model: 2 });
  expect(result.success ? '' : result.error.message).toBe(
    'not a preset: "name": expected string, received number; "model": expected string, received number',
  );
});
