import { afterEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsText } from './__fixtures__/results-text.ts';
import { MixedRunsError } from './mixed-runs-error.ts';
import { readResultsTree } from './read-results-tree.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

async function mixIn(files: Record<string, string>): Promise<MixedRunsError | null> {
  directory = await testDirectory(files);
  return readResultsTree(directory.path).then(
    () => null,
    (error: unknown) => {
      if (error instanceof MixedRunsError) return error;
      throw error;
    },
  );
}

it('refuses zero-shot and five-shot runs of one checkpoint and names their folders', async () => {
  const error = await mixIn({
    'zero-shot/1b_step1.json': resultsText(),
    'zero-shot/1b_step2.json': resultsText(),
    'five-shot/1b-5shot_step1.json': resultsText({ numFewshot: 5 }),
  });
  expect(error?.groups).toEqual([
    {
      folder: 'five-shot',
      modelName: 'org/model',
      numFewshot: 5,
      limit: null,
      files: 1,
      example: 'five-shot/1b-5shot_step1.json',
    },
    {
      folder: 'zero-shot',
      modelName: 'org/model',
      numFewshot: 0,
      limit: null,
      files: 2,
      example: 'zero-shot/1b_step1.json',
    },
  ]);
  expect(error?.message.replace(directory.path, 'DIR')).toBe(
    'DIR mixes 2 runs: 1 file (org/model, 5-shot, in five-shot); 2 files (org/model, 0-shot, in zero-shot)',
  );
  expect(error?.hint).toBe('Name one of its folders instead: five-shot, zero-shot.');
});

it.each([
  [
    'two branches of one run, told apart by their names alone',
    { 'baseline_step1.json': {}, 'intervention_step1.json': {} },
  ],
  [
    'two models of the Hub, whatever their checkpoints',
    { 'step1/r.json': {}, 'step2/r.json': { modelArgs: 'pretrained=org/other' } },
  ],
])('refuses %s', async (_name, files) => {
  const texts = Object.entries(files).map(([path, options]) => [path, resultsText(options)] as const);
  expect((await mixIn(Object.fromEntries(texts)))?.groups).toHaveLength(2);
});

it.each([
  [
    'a run that was repeated',
    { 'step1/results_2026-01-01T00-00-00.json': {}, 'step1/results_2026-01-02T00-00-00.json': {} },
  ],
  [
    'other tasks with other recipes',
    { 'step1/mmlu.json': {}, 'step1/arc.json': { scores: { arc: 0.2 }, numFewshot: 25 } },
  ],
  ['parts of one run in several folders', { 'part1/step1.json': {}, 'part2/step2.json': {} }],
])('takes %s', async (_name, files) => {
  const texts = Object.entries(files).map(([path, options]) => [path, resultsText(options)] as const);
  expect(await mixIn(Object.fromEntries(texts))).toBeNull();
});
