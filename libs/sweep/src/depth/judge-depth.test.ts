import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { Evaluation } from '@evalcurve/results';
import { evaluationOf } from '../__fixtures__/entry.ts';
import { judgeDepth } from './judge-depth.ts';
import { UncountedScoreError } from './uncounted-score-error.ts';

const stage = {
  checkpoint: parseCheckpointName('step1'),
  depth: { bound: 0.3, confidence: 0.95, limits: [25, 50, 100, 200] },
  begun: null,
  limit: 25,
};

function scored(
  metric: string,
  { value, n }: { readonly value: number; readonly n: number | null },
): Evaluation {
  const metrics = [{ metric, filter: 'none', value, stderr: 0.01 }];
  const row = {
    task: 'sciq',
    metrics,
    n,
    nOriginal: null,
    numFewshot: 0,
    version: null,
    members: [],
    hash: null,
  };
  return evaluationOf({ tasks: [row] });
}

it.each([
  // SciPy's exact intervals at 98.75 %: from 0.2953 for 76 and 0.30002 for 77, to 0.2961 for 43 and 0.3016 for 44.
  [77, 'above'],
  [76, 'undecided'],
  [44, 'undecided'],
  [43, 'below'],
])('decides by the exact interval that holds at all looks: %i of 200 is %s', (correct, decision) => {
  const evaluation = scored('acc', { value: correct / 200, n: 200 });
  expect(judgeDepth(evaluation, stage)).toEqual({
    ...stage.depth,
    decision,
    looks: [{ limit: 25, n: 200, correct }],
  });
});

it('keeps the confidence with which a checkpoint was begun', () => {
  const looks = [{ limit: 25, n: 200, correct: 77 }];
  const begun = { ...stage.depth, confidence: 0.999, looks, decision: 'undecided' as const };
  const evaluation = scored('acc', { value: 77 / 200, n: 200 });
  expect(judgeDepth(evaluation, { ...stage, begun })).toMatchObject({
    ...{ confidence: 0.999, decision: 'undecided', looks: [...looks, ...looks] },
  });
});

it.each([scored('perplexity', { value: 12, n: 200 }), scored('acc', { value: 0.5, n: null })])(
  'refuses a score that is no share of a known number of questions',
  (evaluation) => {
    expect(() => judgeDepth(evaluation, stage)).toThrow(UncountedScoreError);
  },
);
