import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { MixedRunsError } from './mixed-runs-error.ts';
import { NoResultsError } from './no-results-error.ts';
import { readResultsTree } from './read-results-tree.ts';

const real = itWithFixtures(it);
const pythia = 'series/pythia-v1-1.4b/EleutherAI+pythia/evals/pythia-v1/pythia-1.4b';

// Folder, checkpoints, first and last of them, model, files, problems.
const TREES: readonly [string, number, string, string, string | null, number, number][] = [
  ['series/e2lm-cruise-pythia-1b-mmlu_hs', 143, 'step1000', 'step143000', 'EleutherAI/pythia-1b', 143, 0],
  [`${pythia}/zero-shot`, 27, 'step0', 'step143000', 'EleutherAI/pythia-v1.1-1.4b', 27, 0],
  [`${pythia}/five-shot`, 15, 'step3000', 'step143000', 'EleutherAI/pythia-v1.1-1.4b', 15, 0],
  [
    'series/pythia-v1-70m-0.25MtokBS',
    14,
    'step24000',
    'step1144000',
    'EleutherAI/pythia-v1.1-70m-0.25MtokBS',
    14,
    0,
  ],
  ['series/pythia-v0-70m', 15, 'global_step3000', 'global_step143000', null, 17, 2],
  ['series/rerun-same-model', 1, 'rwkv7-1.5B-world', 'rwkv7-1.5B-world', 'fla-hub/rwkv7-1.5B-world', 12, 10],
  [
    'lm_eval-versions/edge-two-subfolders-same-dir-v0.4.13',
    2,
    'step1000',
    'step2000',
    '/data/models/multi',
    2,
    0,
  ],
  ['lm_eval-versions/edge-json-output-path-v0.4.13', 1, 'nan', 'nan', '/data/models/nan', 1, 0],
  ['lm_eval-versions/v0.4.1', 1, 'dense-tiny', 'dense-tiny', '/data/models/dense-tiny', 1, 0],
  ['lm_eval-versions/v0.4.13', 1, 'dense-tiny', 'dense-tiny', '/data/models/dense-tiny', 1, 0],
  ['results/bigscience-workshop+bigscience', 1, 'global_step340500', 'global_step340500', null, 1, 2],
];

real('reads every layout that was found in the wild', async (fixtures) => {
  const found = TREES.map(async ([folder]) => {
    const { entries, modelName, problems } = await readResultsTree(join(fixtures, folder));
    const ids = entries.map(({ checkpoint }) => checkpoint.id);
    const files = entries.reduce((sum, entry) => sum + entry.files.length, 0);
    return [folder, ids.length, ids[0], ids.at(-1), modelName, files, problems.length];
  });
  expect(await Promise.all(found)).toEqual(TREES);
});

real('finds the samples that every release of lm_eval wrote', async (fixtures) => {
  for (const release of ['v0.4.0', 'v0.4.2', 'v0.4.3', 'v0.4.9', 'v0.4.13', 'v0.5.0.dev1']) {
    const { entries } = await readResultsTree(join(fixtures, 'lm_eval-versions', release));
    expect([release, entries[0]?.samples.map(({ task }) => task)]).toEqual([release, ['mmlu_anatomy']]);
  }
});

real('refuses folders that mix runs', async (fixtures) => {
  const reading = readResultsTree(join(fixtures, 'series', 'pythia-v1-1.4b'));
  await expect(reading).rejects.toThrow(MixedRunsError);
  await expect(reading).rejects.toMatchObject({
    groups: [
      { numFewshot: 5, files: 15 },
      { numFewshot: 0, files: 27 },
    ],
  });
  await expect(readResultsTree(join(fixtures, 'results'))).rejects.toThrow(MixedRunsError);
});

real('says who wrote the files of other tools', async (fixtures) => {
  for (const folder of [
    'series/e2lmc',
    'series/dclm',
    'series/bigscience',
    'other-format',
    'broken',
    'mmlu',
  ]) {
    await expect(readResultsTree(join(fixtures, folder))).rejects.toThrow(NoResultsError);
  }
  await expect(readResultsTree(join(fixtures, 'series/dclm'))).rejects.toThrow(
    'was written by llm-foundry, not by lm_eval',
  );
});
