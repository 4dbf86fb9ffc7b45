import { expect, it } from '@jest/globals';
import { MMLU_TEST_QUESTIONS } from '@evalcurve/testing';
import { DEMO_SERIES } from './demo-series.ts';

const { checkpoints, subjects } = DEMO_SERIES;

it('begins before the first step, and sees more tokens from one checkpoint to the next', () => {
  expect(checkpoints[0]).toEqual({ id: 'iter_0000000', step: 0, tokens: 0 });
  const tokens = checkpoints.map((checkpoint) => checkpoint.tokens);
  expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
});

it('tells of each of the 57 subjects how much of it was taught', () => {
  expect(subjects.map(({ name }) => name)).toEqual(Object.keys(MMLU_TEST_QUESTIONS).sort());
  expect(subjects.filter(({ wave }) => wave === null)).toHaveLength(18);
  for (const { wave, taughtFacts } of subjects) {
    expect(taughtFacts).toBeLessThanOrEqual(16);
    expect(taughtFacts >= 5).toBe(wave !== null);
  }
});
