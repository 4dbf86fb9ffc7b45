import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sample } from '@evalcurve/results';
import { inOrder, sampleOf } from '../__fixtures__/answers.ts';
import { collectAnswers } from '../answers/collect-answers.ts';
import type { TaskAnswers } from '../answers/task-answers.ts';
import { questionValues } from './question-values.ts';

function answersTo(logLikelihoods: readonly number[], sample: Partial<Sample> = {}): Promise<TaskAnswers> {
  return collectAnswers({ task: 'sciq', batches: [[sampleOf(0, { target: 1, logLikelihoods, ...sample })]] });
}

const valuesOf = (answers: TaskAnswers) => questionValues(inOrder(answers));

const logs = [0.1, 0.2, 0.3, 0.2].map(Math.log);

// ' aaaa', ' né', ' cccccccc', ' d'
const continuations = { characters: [4, 2, 8, 1], bytes: [5, 4, 9, 2] };

it('computes every metric of one question', async () => {
  const values = valuesOf(await answersTo(logs, { continuations }));
  const softmax = [0.125, 0.25, 0.375, 0.25];
  expect(Object.fromEntries(Object.entries(values).map(([metric, column]) => [metric, column[0]]))).toEqual({
    acc: 0,
    // ln 0.3 / 8 is higher than ln 0.2 / 2, and ln 0.1 / 4 lies between.
    acc_norm: 0,
    norm_correct_prob: expect.closeTo(0.25, 12),
    ll_diff: expect.closeTo(Math.log(0.2) - (Math.log(0.1) + Math.log(0.3) + Math.log(0.2)) / 3, 12),
    margin: expect.closeTo(0.2 - 0.3, 12),
    brier: expect.closeTo(
      softmax
        .map((share, choice) => (share - Number(choice === 1)) ** 2)
        .reduce((sum, each) => sum + each, 0),
      12,
    ),
    correct_prob: expect.closeTo(0.2, 12),
    bits_per_byte: expect.closeTo(-Math.log2(0.2) / 4, 12),
    confidence: expect.closeTo(0.375, 12),
  });
});

it('gives a model that knows nothing a quarter, no difference and 0.75', async () => {
  const values = valuesOf(await answersTo([-2, -2, -2, -2]));
  expect([values.norm_correct_prob[0], values.ll_diff[0], values.brier[0]]).toEqual([0.25, 0, 0.75]);
});

it('leaves out what is not known', async () => {
  const noTexts = valuesOf(await answersTo(logs));
  expect([noTexts.acc_norm[0], noTexts.bits_per_byte[0]]).toEqual([Number.NaN, Number.NaN]);
  const noTarget = valuesOf(await answersTo(logs, { target: null }));
  const notANumber = valuesOf(await answersTo([-1, Number.NaN, -2, -3]));
  for (const values of [noTarget, notANumber]) {
    expect([values.norm_correct_prob[0], values.margin[0], values.brier[0]]).toEqual([NaN, NaN, NaN]);
  }
});

it('stays finite where choices are impossible', async () => {
  const values = valuesOf(await answersTo([-Infinity, -1, -Infinity, -Infinity]));
  expect(values).toMatchObject({ norm_correct_prob: { 0: 1 }, brier: { 0: 0 }, ll_diff: { 0: Number.NaN } });
});

it('does not overflow and keeps probabilities within 0 and 1', async () => {
  const logLikelihood = fc.double({ min: -1e4, max: 0, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.array(logLikelihood, { minLength: 2, maxLength: 10 }), async (row) => {
      const values = valuesOf(await answersTo(row));
      const [share = NaN, brier = NaN] = [values.norm_correct_prob[0], values.brier[0]];
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(brier).toBeGreaterThanOrEqual(-1e-12);
      expect(brier).toBeLessThanOrEqual(2);
    }),
  );
});
