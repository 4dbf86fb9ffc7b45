import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Checkpoint } from './checkpoint.ts';
import { CheckpointSelectionError } from './checkpoint-selection-error.ts';
import { formatCheckpointName } from './format-checkpoint-name.ts';
import { parseCheckpointName } from './parse-checkpoint-name.ts';
import { selectCheckpoints } from './select-checkpoints.ts';

/** The 27 checkpoints iter_0002000 … iter_0054000. */
const run = Array.from({ length: 27 }, (_, index) =>
  parseCheckpointName(formatCheckpointName({ convention: 'megatron', fields: { step: 2000 * (index + 1) } })),
);

function stepsOf(selection: string, checkpoints: readonly Checkpoint[] = run): (number | null)[] {
  return selectCheckpoints(checkpoints, selection).map(({ step }) => step);
}

it('selects all', () => {
  expect(selectCheckpoints(run, 'all')).toEqual(run);
});

it('counts every:8000 from the first step', () => {
  expect(stepsOf('every:8000')).toEqual([2000, 10_000, 18_000, 26_000, 34_000, 42_000, 50_000]);
});

it('counts every:N anew in each stage', () => {
  const staged = [
    'pretrain_iter_0001000',
    'pretrain_iter_0003000',
    'anneal_iter_0000500',
    'anneal_iter_0002500',
  ];
  expect(stepsOf('every:2000', staged.map(parseCheckpointName))).toEqual([1000, 3000, 500, 2500]);
});

it.each([
  ['2000..54000:26000', [2000, 28_000, 54_000]],
  ['3000..9000', [4000, 6000, 8000]],
  ['50000..', [50_000, 52_000, 54_000]],
  ['..4000', [2000, 4000]],
  ['..20000:8000', [2000, 10_000, 18_000]],
  ['first,middle,last', [2000, 28_000, 54_000]],
  ['last, first', [2000, 54_000]],
  ['iter_0010000,iter_0002000', [2000, 10_000]],
  ['2000', [2000]],
  ['first,every:26000,last', [2000, 28_000, 54_000]],
])('selects by %s', (selection, steps) => {
  expect(stepsOf(selection)).toEqual(steps);
});

it('does not take main for the last checkpoint, nor for one with a step', () => {
  const withMain = ['main', 'step1000', 'step2000'].map(parseCheckpointName);
  expect(selectCheckpoints(withMain, 'last').map(({ id }) => id)).toEqual(['step2000']);
  expect(selectCheckpoints(withMain, 'every:1000').map(({ id }) => id)).toEqual(['step1000', 'step2000']);
  expect(selectCheckpoints(withMain, 'all').map(({ id }) => id)).toEqual(['step1000', 'step2000', 'main']);
  expect(selectCheckpoints(withMain, 'main').map(({ id }) => id)).toEqual(['main']);
});

it.each([
  ['iter_0002001', 'none of the 27 checkpoints from iter_0002000 to iter_0054000'],
  ['3000', 'none of the 27 checkpoints from iter_0002000 to iter_0054000'],
  ['every:0', 'expected a stride of 1 step or more'],
  ['9000..3000', '9000 is after 3000'],
  ['60000..', 'no checkpoint lies in it (the steps are 2000 to 54000)'],
  ['..', 'expected a step before or after the two points'],
  ['', 'a part of it is empty'],
])('refuses %j and says why', (selection, reason) => {
  expect(() => selectCheckpoints(run, selection)).toThrow(
    expect.objectContaining({
      name: 'CheckpointSelectionError',
      message: `checkpoints "${selection}": ${reason}`,
    }),
  );
});

it('suggests the nearest checkpoints', () => {
  const suggestions = ['iter_0028000', 'iter_0030000'];
  for (const term of ['28500', 'iter_0028500', 'step28500']) {
    expect(() => selectCheckpoints(run, `first,${term}`)).toThrow(
      expect.objectContaining({ term, suggestions }),
    );
  }
  expect(() => selectCheckpoints(run, 'itter_0002000')).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('Did you mean iter_0002000') }),
  );
});

it('selects nothing out of nothing, and says so where a name was asked for', () => {
  expect(selectCheckpoints([], 'all')).toEqual([]);
  expect(() => selectCheckpoints([], 'first')).toThrow(CheckpointSelectionError);
});

it('always selects a part of the run, in its order and each once', () => {
  const terms = fc.oneof(
    fc.constantFrom('all', 'first', 'middle', 'last', '4000', 'iter_0054000', '..30000:6000', '2000..'),
    fc.integer({ min: 1, max: 60_000 }).map((stride) => `every:${stride}`),
  );
  const shuffled = fc.shuffledSubarray(run, { minLength: run.length });
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1 }), shuffled, (chosen, checkpoints) => {
      const selected = selectCheckpoints(checkpoints, chosen.join(','));
      expect(run.filter((checkpoint) => selected.includes(checkpoint))).toEqual(selected);
    }),
  );
});
