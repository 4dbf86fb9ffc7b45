import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { TreeEntry } from '@evalcurve/results-tree';
import { entryOf, ZERO_SHOT } from '../__fixtures__/entry.ts';
import { shareConfidence } from './share-confidence.ts';

const ASKED = { bound: 0.25, confidence: 0.95, limits: [null] };

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `step${index + 1}`);

/** As many checkpoints as a tree holds, each with a share of the error. */
const decided = (count: number, share: number): TreeEntry[] =>
  idsOf(count).map((id) => {
    const entry = entryOf(id, { recipe: ZERO_SHOT });
    const looks = [{ limit: null, n: 100, correct: 25 }];
    const depth = { ...ASKED, confidence: 1 - share, looks, decision: 'undecided' as const };
    return { ...entry, record: entry.record && { ...entry.record, depth } };
  });

const share = (kept: readonly TreeEntry[], ids: readonly string[], checkpointsOfRun = ids.length): number =>
  1 -
  shareConfidence(
    { ...ASKED, checkpointsOfRun },
    { directory: 'results', kept, checkpoints: ids.map(parseCheckpointName) },
  ).confidence;

it('shares the error out among the checkpoints of the run, whichever are selected', () => {
  expect(share([], idsOf(2), 20)).toBeCloseTo(0.0025, 12);
});

it.each([
  ['while the run grows', decided(5, 0.0025), idsOf(20), 27],
  ['while the run loses checkpoints', decided(20, 0.0025), idsOf(20), 3],
])('keeps to the share with which a tree was begun, %s', (_, kept, ids, checkpointsOfRun) => {
  expect(share(kept, ids, checkpointsOfRun)).toBeCloseTo(0.0025, 12);
});

it.each([
  [20, 'selected and new: 7, shares left: 0'],
  [18, 'selected and new: 9, shares left: 2'],
])('gives nothing that is spent to checkpoints that came later: %i of 20 are evaluated', (held, counts) => {
  expect(() => share(decided(held, 0.0025), idsOf(27))).toThrow(
    `results: its 5 % of error was shared out when the run had fewer checkpoints; ${counts}`,
  );
});

it('counts what each record has spent where that differs', () => {
  const mixed = [...decided(1, 0.04), ...decided(4, 0.002).slice(1)];
  expect(share(mixed, idsOf(6), 27)).toBeCloseTo(0.002, 12);
  expect(() => share(mixed, idsOf(7), 27)).toThrow('shares left: 2');
});
