import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import type { EvaluationRequest, Recipe } from '@evalcurve/evaluation';
import { itWithFixtures, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsText } from './__fixtures__/results-text.ts';
import { runRecord } from './__fixtures__/run-record.ts';
import { sampleLine } from './__fixtures__/sample-line.ts';
import { checkAttempt } from './check-attempt.ts';

let directory: TestDirectory | undefined;

afterEach(async () => {
  await directory?.remove();
  directory = undefined;
});

function requestOf(recipe: Partial<Recipe> = {}): EvaluationRequest {
  const record = runRecord('iter_0002000', 2000);
  return { checkpoint: record.checkpoint, model: record.model, recipe: { ...record.recipe, ...recipe } };
}

const results = 'm/results_2026-01-01T00-00-00.json';
const samples = 'm/samples_mmlu_anatomy_2026-01-01T00-00-00.jsonl';

async function problemsOf(
  files: Record<string, string>,
  recipe?: Partial<Recipe>,
): Promise<[string, boolean][]> {
  directory = await testDirectory(files);
  const { problems } = await checkAttempt({ directory: directory.path, request: requestOf(recipe) });
  return problems.map(({ kind, fatal }) => [kind, fatal]);
}

function lines(...logLikelihoods: (readonly string[])[]): string {
  return logLikelihoods.map((values, docId) => sampleLine({ docId, logLikelihoods: values })).join('\n');
}

it('finds nothing wrong with what was asked for', async () => {
  directory = await testDirectory({
    [results]: resultsText({ n: 2 }),
    [samples]: lines(['-1', '-2'], ['-2', '-2']),
  });
  const { evaluation, problems } = await checkAttempt({ directory: directory.path, request: requestOf() });
  expect(problems).toEqual([]);
  expect(evaluation?.tasks[0]?.n).toBe(2);
});

it.each([
  ['no results file', { 'evaluation.log': '' }, {}, [['no-results', true]]],
  ['a results file that is cut off', { [results]: resultsText().slice(0, 99) }, {}, [['no-results', true]]],
  [
    'a task that was not run',
    { [results]: resultsText({ n: 1 }), [samples]: lines(['-1', '-2']) },
    { tasks: ['mmlu'] },
    [['missing-task', true]],
  ],
  ['samples that were not saved', { [results]: resultsText() }, {}, [['missing-samples', true]]],
  [
    'fewer samples than questions',
    { [results]: resultsText({ n: 2 }), [samples]: lines(['-1', '-2']) },
    {},
    [['sample-count', true]],
  ],
  [
    'samples that are cut off',
    { [results]: resultsText({ n: 1 }), [samples]: lines(['-1']).slice(0, 99) },
    {},
    [['unreadable', true]],
  ],
  [
    'another limit, few-shot count and batch size',
    { [results]: resultsText({ n: 1, limit: 1 }), [samples]: lines(['-1', '-2']) },
    { limit: 2, numFewshot: 5, batchSize: 4 },
    [
      ['recipe', true],
      ['recipe', true],
      ['recipe', true],
    ],
  ],
  [
    'logits that are not a number',
    { [results]: resultsText({ n: 2 }), [samples]: lines(['nan', 'nan'], ['-1', '-2']) },
    {},
    [['nan-logits', true]],
  ],
  [
    'logits that are all the same',
    { [results]: resultsText({ n: 2 }), [samples]: lines(['-1', '-1'], ['-2', '-2']) },
    {},
    [['constant-logits', false]],
  ],
] as const)('finds %s', async (_name, files, recipe, expected) => {
  expect(await problemsOf(files, recipe)).toEqual(expected);
});

it('misses the members of a group that has a total', async () => {
  const file: unknown = JSON.parse(resultsText({ scores: { mmlu: 0.25 }, n: 1 }));
  const text = JSON.stringify({ ...(file as object), group_subtasks: { mmlu: ['mmlu_anatomy'] } });
  expect(await problemsOf({ [results]: text }, { tasks: ['mmlu'] })).toEqual([['missing-task', true]]);
});

it('takes a batch size of auto for whatever it came to', async () => {
  const files = { [results]: resultsText({ n: 1 }), [samples]: lines(['-1', '-2']) };
  expect(await problemsOf(files, { batchSize: 'auto' })).toEqual([]);
});

const real = itWithFixtures(it);

real('sees that a model of NaN logits was scored by the real harness', async (fixtures) => {
  const { problems } = await checkAttempt({
    directory: join(fixtures, 'lm_eval-versions', 'edge-nan-model-v0.4.13'),
    request: requestOf({ limit: 20 }),
  });
  expect(problems).toMatchObject([{ kind: 'nan-logits', samples: 20, total: 20 }]);
});
