import { expect, it } from '@jest/globals';
import { inOrder, sampleOf } from '../__fixtures__/answers.ts';
import { collectAnswers } from '../answers/collect-answers.ts';
import { calibrationError } from './calibration-error.ts';
import { questionValues } from './question-values.ts';

const sure = (share: number): number[] =>
  [share, ...new Array<number>(3).fill((1 - share) / 3)].map(Math.log);

it('is how far confidence is from accuracy, bin by bin', async () => {
  const samples = Array.from({ length: 100 }, (_, docId) =>
    docId < 50
      ? sampleOf(docId, { logLikelihoods: sure(0.9), target: docId < 40 ? 0 : 1 })
      : sampleOf(docId, { logLikelihoods: sure(0.5), target: docId < 80 ? 0 : 1 }),
  );
  const answers = await collectAnswers({ task: 'sciq', batches: [samples] });
  // 0.9 where 0.8 are right, 0.5 where 0.6 are: both off by 0.1, in opposite directions.
  expect(calibrationError(questionValues(inOrder(answers)))).toEqual({
    error: expect.closeTo(0.1, 12),
    n: 100,
  });
});

it('is none where confidence is right, and nothing where no question tells', async () => {
  const samples = Array.from({ length: 10 }, (_, docId) =>
    sampleOf(docId, { logLikelihoods: sure(0.7), target: docId < 7 ? 0 : 2 }),
  );
  const answers = await collectAnswers({ task: 'sciq', batches: [samples] });
  expect(calibrationError(questionValues(inOrder(answers)))?.error).toBeCloseTo(0, 12);
  const open = await collectAnswers({ task: 'gsm8k', batches: [[sampleOf(0, {})]] });
  expect(calibrationError(questionValues(inOrder(open)))).toBeNull();
});
