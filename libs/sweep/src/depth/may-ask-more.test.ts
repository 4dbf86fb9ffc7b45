import { expect, it } from '@jest/globals';
import type { DepthRecord } from '@evalcurve/evaluation';
import { mayAskMore } from './may-ask-more.ts';

const after = (
  limits: DepthRecord['limits'],
  { questions, decision = 'undecided' }: { questions: number[]; decision?: DepthRecord['decision'] },
): boolean =>
  mayAskMore({
    ...{ bound: 0.25, confidence: 0.95, limits, decision },
    looks: questions.map((n, index) => ({ limit: limits[index] ?? null, n, correct: 0 })),
  });

it.each([
  ['a decision', [25, 50, 100], { questions: [25], decision: 'above' as const }, false],
  ['the last stage', [25, 50, 100], { questions: [25, 50, 100] }, false],
  ['a stage that brought more', [25, 50, 100], { questions: [25, 40] }, true],
  ['one that brought nothing new', [25, 50, 100], { questions: [20, 20] }, false],
  ['a larger share that was rounded to the same', [0.125, 0.25, null], { questions: [1, 1] }, true],
])('after %s', (_, limits, how, expected) => {
  expect(after(limits, how)).toBe(expected);
});
