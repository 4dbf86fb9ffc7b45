import { afterEach, expect, it } from '@jest/globals';
import { itWithFixtures, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { join } from 'node:path';
import { resultsText } from './__fixtures__/results-text.ts';
import { readResultsHeap } from './read-results-heap.ts';
import { readResultsTree } from './read-results-tree.ts';

let directory: TestDirectory | undefined;

afterEach(() => directory?.remove());

async function folderOf(files: Record<string, Parameters<typeof resultsText>[0]>): Promise<string> {
  const texts = Object.entries(files).map(([path, options]) => [path, resultsText(options)] as const);
  directory = await testDirectory(Object.fromEntries(texts));
  return directory.path;
}

it('tells the models and recipes of a heap apart', async () => {
  const heap = await readResultsHeap(
    await folderOf({
      'a_step1.json': {},
      'a_step2.json': {},
      'five/a_step1.json': { numFewshot: 5 },
      'b/step1/r.json': { modelArgs: 'pretrained=org/other' },
      'b/step1/arc.json': { modelArgs: 'pretrained=org/other', scores: { arc: 0.2 }, numFewshot: 25 },
    }),
  );
  expect(heap.map(({ group, entries }) => [group.modelName, group.numFewshot, entries.length])).toEqual([
    ['org/model', 0, 2],
    ['org/model', 5, 1],
    ['org/other', 25, 1],
  ]);
  expect(heap[2]?.entries[0]?.evaluation.tasks.map(({ task }) => task)).toEqual(['arc', 'mmlu_anatomy']);
});

it('leaves a folder of one run as it is', async () => {
  const path = await folderOf({ 'step1/r.json': {}, 'step2/r.json': {} });
  expect(await readResultsHeap(path)).toMatchObject([await readResultsTree(path)]);
});

it('takes the run of all questions instead of a trial with a limit, and says so', async () => {
  const path = await folderOf({
    'step1/results_2026-01-01T00-00-00.json': {},
    'step1/results_2026-01-02T00-00-00.json': { limit: 10, n: 10 },
    'step2/results_2026-01-02T00-00-00.json': { limit: 10, n: 10 },
  });
  const { entries, problems } = await readResultsTree(path);
  expect(entries.map(({ evaluation }) => evaluation.limit)).toEqual([null, 10]);
  expect(problems).toMatchObject([
    {
      message:
        'step1/results_2026-01-02T00-00-00.json is left out: asked with limit 10, and step1/results_2026-01-01T00-00-00.json has all questions',
      isSuperseded: true,
    },
  ]);
});

it('takes a file that lies under the wrong checkpoint for no run of its own', async () => {
  const path = await folderOf({
    'step1/r.json': { modelArgs: 'pretrained=org/model,revision=step1' },
    'step2/r.json': { modelArgs: 'pretrained=org/model,revision=step1' },
  });
  const { entries } = await readResultsTree(path);
  expect(entries.map(({ checkpoint, runs }) => [checkpoint.id, runs.length])).toEqual([['step1', 2]]);
});

it('picks one series by words of its label, and lists them where there is no such one', async () => {
  const path = await folderOf({
    'zero/a_step1.json': {},
    'five/a_step1.json': { numFewshot: 5 },
    'b_step1.json': { modelArgs: 'pretrained=org/other' },
  });
  expect((await readResultsTree(path, { model: 'Other' })).modelName).toBe('org/other');
  expect((await readResultsTree(path, { model: 'model 5-shot' })).entries[0]?.evaluation.numFewshot).toBe(5);
  await expect(readResultsTree(path, { model: 'org/model' })).rejects.toThrow('mixes 2 runs');
  await expect(readResultsTree(path, { model: 'gpt' })).rejects.toMatchObject({
    message: 'no series of "gpt"',
    available: ['org/model 0-shot zero', 'org/model 5-shot five', 'org/other 0-shot'],
  });
});

it('reads names that nobody knows by a pattern, and counts tokens by a schedule', async () => {
  const path = await folderOf({ 'it10/r.json': {}, 'it20/r.json': {}, 'step30/r.json': {} });
  const { entries } = await readResultsTree(path, {
    checkpointPattern: /it(?<step>\d+)/u,
    schedule: { phases: [{ fromStep: 0, tokensPerStep: 1000 }] },
  });
  expect(entries.map(({ checkpoint }) => [checkpoint.id, checkpoint.tokens])).toEqual([
    ['it10', 10_000],
    ['it20', 20_000],
    ['step30', 30_000],
  ]);
});

itWithFixtures(it)('takes real heaps apart', async (fixtures) => {
  const heap = await readResultsHeap(join(fixtures, 'series', 'pythia-v1-1.4b'));
  expect(heap.map(({ group, entries }) => [group.numFewshot, entries.length])).toEqual([
    [0, 27],
    [5, 15],
  ]);
  const all = await readResultsHeap(join(fixtures, 'results'));
  expect(all.length).toBeGreaterThan(40);
  expect(all.every(({ entries }) => entries.length > 0)).toBe(true);
});
