import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsText } from './__fixtures__/results-text.ts';
import { runRecord } from './__fixtures__/run-record.ts';
import { NoResultsError } from './no-results-error.ts';
import { readResultsTree } from './read-results-tree.ts';
import type { ResultsTree } from './results-tree.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

async function read(files: Record<string, string>): Promise<ResultsTree> {
  directory = await testDirectory(files);
  return readResultsTree(directory.path);
}

function summary({ entries }: ResultsTree): [string, number | null, number][] {
  return entries.map(({ checkpoint, files }) => [checkpoint.id, checkpoint.step, files.length]);
}

it('reads our own tree: a record tells checkpoint and model, whatever path the harness was given', async () => {
  const tree = await read({
    'iter_0004000/tiiuae__dense-500m-arch1/results_2026-01-02T00-00-00.000001.json': resultsText({
      modelArgs: 'pretrained=/tmp/x/y',
    }),
    'iter_0004000/run.json': JSON.stringify(runRecord('iter_0004000', 4000)),
    'iter_0002000/tiiuae__dense-500m-arch1/results_2026-01-01T00-00-00.000001.json': resultsText(),
    'iter_0002000/tiiuae__dense-500m-arch1/samples_mmlu_anatomy_2026-01-01T00-00-00.000001.jsonl': '',
    'iter_0002000/run.json': JSON.stringify(runRecord('iter_0002000', 2000)),
    'iter_0002000/evaluation.log': 'text',
    '.evalcurve/attempts/iter_0006000.1/results_2026-01-01T00-00-00.json': resultsText(),
  });
  expect(summary(tree)).toEqual([
    ['iter_0002000', 2000, 1],
    ['iter_0004000', 4000, 1],
  ]);
  expect(tree).toMatchObject({ modelName: 'tiiuae/dense-500m-arch1', problems: [], sweep: null });
  expect(tree.entries[1]).toMatchObject({
    evaluation: { modelName: 'tiiuae/dense-500m-arch1', subfolder: 'iter_0004000' },
    record: { batchSizes: [8] },
  });
  expect(tree.entries[0]?.samples.map(({ task }) => task)).toEqual(['mmlu_anatomy']);
});

it.each([
  [
    'a folder a checkpoint, as lm_eval writes it',
    'org/model',
    {
      'step2000/org__model/results_2026-01-01T00-00-00.json': 'org/model',
      'step10000/org__model/results_2026-01-02T00-00-00.json': 'org/model',
    },
  ],
  [
    'all in one folder, told apart by revision',
    'org/model',
    {
      'org__model/results_2026-01-02T00-00-00.json': 'org/model,revision=step10000',
      'org__model/results_2026-01-01T00-00-00.json': 'org/model,revision=step2000',
    },
  ],
  [
    'all in one folder, told apart by subfolder',
    'org/model',
    {
      'org__model/results_2026-01-02T00-00-00.json': 'org/model,subfolder=step10000',
      'org__model/results_2026-01-01T00-00-00.json': 'org/model,subfolder=step2000',
    },
  ],
  [
    'files named after steps',
    'org/model',
    { '1b_step10000.json': 'org/model', '1b_step2000.json': 'org/model' },
  ],
  [
    'results.json of 0.4.0',
    'org/model',
    { 'step2000/results.json': 'org/model', 'step10000/results.json': 'org/model' },
  ],
  [
    'local models',
    '/d/run',
    {
      'a/results_2026-01-01T00-00-00.json': '/d/run/step2000',
      'b/results_2026-01-01T00-00-00.json': '/d/run/step10000',
    },
  ],
])('reads %s', async (_name, expected, models) => {
  const files = Object.entries(models).map(
    ([path, model]) => [path, resultsText({ modelArgs: `pretrained=${model}` })] as const,
  );
  const tree = await read(Object.fromEntries(files));
  expect(tree.entries.map(({ checkpoint }) => checkpoint.step)).toEqual([2000, 10000]);
  expect(tree).toMatchObject({ modelName: expected, problems: [] });
});

it('merges the runs of one checkpoint: other tasks are added, the newest of the same task counts', async () => {
  const tree = await read({
    'step1000/results_2026-01-03T00-00-00.json': resultsText({ scores: { a: 0.3 }, dateSeconds: 300 }),
    'step1000/results_2026-01-01T00-00-00.json': resultsText({
      scores: { a: 0.1, b: 0.2 },
      dateSeconds: 100,
    }),
    'step1000/samples_a_2026-01-01T00-00-00.jsonl': '',
    'step1000/samples_b_2026-01-01T00-00-00.jsonl': '',
    'step1000/samples_a_2026-01-03T00-00-00.jsonl': '',
  });
  const [entry] = tree.entries;
  expect(entry?.evaluation.tasks.map(({ task, metrics }) => [task, metrics[0]?.value])).toEqual([
    ['b', 0.2],
    ['a', 0.3],
  ]);
  expect(entry?.files.map((file) => file.slice(-24))).toEqual([
    '2026-01-01T00-00-00.json',
    '2026-01-03T00-00-00.json',
  ]);
  expect(entry?.samples.map(({ path }) => path.slice(-29))).toEqual(
    ['a_2026-01-03T00-00-00.jsonl', 'b_2026-01-01T00-00-00.jsonl'].map((name) => `s_${name}`),
  );
});

it('finds the samples of 0.4.2 beside the only results file of their folder', async () => {
  const tree = await read({
    'step1/results.json': resultsText({ scores: { anatomy: 0.1, mmlu_anatomy: 0.2 } }),
    'step1/pretrained__org__model_mmlu_anatomy.jsonl': '[]',
  });
  expect(tree.entries[0]?.samples.map(({ task }) => task)).toEqual(['mmlu_anatomy']);
});

it('lets a run without any checkpoint stand for the whole model', async () => {
  const tree = await read({ 'org__model/results_2026-01-01T00-00-00.json': resultsText() });
  expect(summary(tree)).toEqual([['model', null, 1]]);
  expect(tree.modelName).toBe('org/model');
});

it('passes over other JSON, and tells of broken files and those of other tools in one line each', async () => {
  const tree = await read({
    'step1/results_2026-01-01T00-00-00.json': resultsText(),
    'step2/results_2026-01-01T00-00-00.json': resultsText().slice(0, 40),
    'step3/results_2026-01-01T00-00-00.json': '',
    'step4/results.json': '{"config_general": {}, "results": {}}',
    'config.json': '{"model_type": ',
    'notes.json': '{"a": 1}',
    'list.json': '[1]',
    'picture.png': 'x',
  });
  expect(summary(tree)).toEqual([['step1', 1, 1]]);
  expect(tree.problems.map(({ message }) => message)).toEqual([
    'step2/results_2026-01-01T00-00-00.json is cut off (JSON ends at byte 40 inside an object, at "results.mmlu_anatomy.acc,none")',
    'step3/results_2026-01-01T00-00-00.json is empty',
    'step4/results.json was written by LightEval, not by lm_eval',
  ]);
});

it('follows no link, neither out of the folder nor in a circle', async () => {
  directory = await testDirectory({ 'step1/results.json': resultsText() });
  await symlink('/', join(directory.path, 'step1', 'root'));
  await symlink('..', join(directory.path, 'step1', 'circle'));
  const tree = await readResultsTree(directory.path);
  expect(summary(tree)).toEqual([['step1', 1, 1]]);
  expect(tree.problems.map(({ message }) => message).sort()).toEqual([
    'step1/circle is left out: a link, which is not followed',
    'step1/root is left out: a link, which is not followed',
  ]);
});

it('says what is there instead of results', async () => {
  directory = await testDirectory({ 'empty/': '', 'other/a.txt': '', 'broken/results.json': '{', file: '' });
  const message = async (name: string): Promise<string> =>
    readResultsTree(join(directory.path, name)).then(
      () => 'nothing thrown',
      (error: unknown) =>
        error instanceof NoResultsError ? error.message.replace(directory.path, '') : String(error),
    );
  expect(await Promise.all(['missing', 'empty', 'other', 'broken', 'file'].map(message))).toEqual([
    'no lm_eval results in /missing: it does not exist',
    'no lm_eval results in /empty: it is empty',
    'no lm_eval results in /other: none of its 1 files is a results file',
    'no lm_eval results in /broken: results.json is cut off (JSON ends at byte 1 inside an object)',
    'no lm_eval results in /file: it is a file, expected a folder',
  ]);
});
