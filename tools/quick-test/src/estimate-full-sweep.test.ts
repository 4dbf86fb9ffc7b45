import { expect, it } from '@jest/globals';
import type { TreeEntry } from '@evalcurve/results-tree';
import { estimateFullSweep } from './estimate-full-sweep.ts';

function entry(phaseDurationsMs: Record<string, number> | null): TreeEntry {
  const leaf = { metrics: [], numFewshot: 0, version: null, members: [], hash: null };
  const tasks = [
    { ...leaf, task: 'mmlu_anatomy', n: 100, nOriginal: 135 },
    { ...leaf, task: 'mmlu_astronomy', n: 100, nOriginal: 165 },
    { ...leaf, task: 'mmlu', members: ['mmlu_anatomy', 'mmlu_astronomy'], n: 200, nOriginal: 300 },
  ];
  return {
    evaluation: { tasks },
    record: phaseDurationsMs === null ? null : { phaseDurationsMs },
  } as unknown as TreeEntry;
}

it('scales only what grows with the number of questions', () => {
  const entries = [entry({ fetching: 10_000, starting: 8_000, scoring: 20_000 })];
  expect(estimateFullSweep(entries, 27)).toEqual({ checkpoints: 27, eachMs: 48_000, totalMs: 1_296_000 });
});

it('says nothing where nothing was measured', () => {
  expect(estimateFullSweep([entry(null)], 27)).toBeNull();
});
