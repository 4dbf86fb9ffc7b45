import { expect, it } from '@jest/globals';
import type { Sample } from '@evalcurve/results';
import { createSamplesDigest } from './create-samples-digest.ts';

function sampleOf(docId: number, overrides: Partial<Sample> = {}): Sample {
  return {
    docId,
    docHash: null,
    promptHash: `p${docId}`,
    filter: 'none',
    target: 1,
    logLikelihoods: [-2, -1, -3, -4 - docId],
    isGreedy: [false, false, false, false],
    continuations: null,
    chosen: 1,
    metrics: { acc: 1 },
    ...overrides,
  };
}

function digestOf(samples: readonly Sample[]) {
  const digester = createSamplesDigest({ task: 'mmlu_anatomy', file: 'samples.jsonl' });
  for (const sample of samples) digester.add(sample);
  return digester.finish({ isComplete: true });
}

it('counts what says nothing, what is tied and what was chosen', () => {
  const digest = digestOf([
    sampleOf(0),
    sampleOf(1, { logLikelihoods: [NaN, NaN, NaN, NaN], chosen: 0, metrics: { acc: 0 } }),
    sampleOf(2, { logLikelihoods: [-1, -1, -1, -1], chosen: 0, metrics: { acc: 0 } }),
    sampleOf(3, { logLikelihoods: [-1, -1, -2, -3], chosen: 0, metrics: { acc: 0 } }),
    sampleOf(3, { logLikelihoods: [], chosen: null, target: null, filter: 'other', metrics: {} }),
  ]);
  expect(digest).toMatchObject({
    ...{ documents: 4, samples: 5, choiceSamples: 4, nan: 1, constant: 1, tied: 1, misjudged: 0 },
    ...{ chosen: [3, 1], wonByTarget: 1, problem: null },
    metrics: [{ metric: 'acc', filter: 'none', sum: 1, n: 4 }],
  });
});

it('notices an answer that was scored otherwise than its log-likelihoods say', () => {
  expect(digestOf([sampleOf(0, { metrics: { acc: 0 } }), sampleOf(1)]).misjudged).toBe(1);
});

it('has one hash for the same answers in any order, and others for other answers or prompts', () => {
  const digest = digestOf([sampleOf(0), sampleOf(1)]);
  expect(digestOf([sampleOf(1), sampleOf(0)])).toEqual(digest);
  const nudged = digestOf([sampleOf(0), sampleOf(1, { logLikelihoods: [-2, -1, -3, -5.000001] })]);
  expect(nudged.answersHash).not.toBe(digest.answersHash);
  expect(nudged.promptsHash).toBe(digest.promptsHash);
  const swapped = digestOf([sampleOf(0, { promptHash: 'p1' }), sampleOf(1, { promptHash: 'p0' })]);
  expect(swapped.promptsHash).not.toBe(digest.promptsHash);
});

it('has no hash of what is not there', () => {
  const digest = digestOf([sampleOf(0, { logLikelihoods: [], chosen: null, promptHash: null })]);
  expect(digest).toMatchObject({ answersHash: null, promptsHash: null });
});
