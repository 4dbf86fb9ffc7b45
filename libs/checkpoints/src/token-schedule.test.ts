import { expect, it } from '@jest/globals';
import { parseCheckpointName } from './parse-checkpoint-name.ts';
import { tokensAtStep, withTokens, type TokenSchedule } from './token-schedule.ts';

// 256, 512, 768 and then 1024 sequences of 4,096 tokens a step; the first three see as many samples.
const rampedBatch: TokenSchedule = {
  phases: [
    { fromStep: 0, tokensPerStep: 256 * 4096 },
    { fromStep: 6357.828125, tokensPerStep: 512 * 4096 },
    { fromStep: 9536.7421875, tokensPerStep: 768 * 4096 },
    { fromStep: 11_656.018229166666, tokensPerStep: 1024 * 4096 },
  ],
};

it.each([
  [0, 0],
  [2000, 2_097_152_000],
  [8000, 10_110_550_016],
  [12_000, 21_442_762_069],
  [54_000, 197_603_530_069],
  [64_000, 239_546_570_069],
])('follows the batch ramp to step %d', (step, tokens) => {
  expect(tokensAtStep(rampedBatch, step)).toBe(tokens);
});

it('interpolates between known points, and guesses nothing beyond them', () => {
  const points = [
    { step: 1000, tokens: 1e9 },
    { step: 3000, tokens: 5e9 },
  ];
  expect([0, 500, 1000, 2000, 3000, 3001].map((step) => tokensAtStep({ points }, step))).toEqual([
    0,
    0.5e9,
    1e9,
    3e9,
    5e9,
    null,
  ]);
});

it('takes a point at step 0 as it is', () => {
  expect(tokensAtStep({ points: [{ step: 0, tokens: 7 }] }, 0)).toBe(7);
});

it('gives tokens only to a checkpoint whose name tells a step and no tokens', () => {
  const schedule = { phases: [{ fromStep: 0, tokensPerStep: 10 }] };
  const tokensOf = (name: string): number | null => withTokens(parseCheckpointName(name), schedule).tokens;
  expect(tokensOf('step1000')).toBe(10_000);
  expect(tokensOf('step1000-tokens4B')).toBe(4e9);
  expect(tokensOf('anneal_iter_0023000')).toBeNull();
  expect(tokensOf('main')).toBeNull();
});
