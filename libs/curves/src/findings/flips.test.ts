import { expect, it } from '@jest/globals';
import { answersOf, samplesRight } from '../__fixtures__/answers.ts';
import { entriesOf } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import { flipsFinding } from './flips.ts';

const curve = buildCurve(
  entriesOf({ mmlu_anatomy: { acc: 0.5, n: 100 }, mmlu_virology: { acc: 0.5, n: 100 } }),
);

it('names the questions that were gained and lost, and the subjects with most of them', async () => {
  const [from, to] = await answersOf(
    { mmlu_anatomy: samplesRight(100, (id) => id < 30), mmlu_virology: samplesRight(100, (id) => id < 50) },
    {
      mmlu_anatomy: samplesRight(100, (id) => id < 60),
      mmlu_virology: samplesRight(100, (id) => id >= 2 && id < 51),
    },
  );
  const found = from && to && flipsFinding(curve, { from, to });
  expect(found).toMatchObject({
    ...{ kind: 'flips', value: { gained: 31, lost: 2, net: 29 } },
    evidence: {
      n: 200,
      lostQuestions: [
        { task: 'mmlu_virology', docId: 0 },
        { task: 'mmlu_virology', docId: 1 },
      ],
      byTask: [
        { task: 'mmlu_anatomy', n: 100, gained: 30, lost: 0 },
        { task: 'mmlu_virology', n: 100, gained: 1, lost: 2 },
      ],
    },
    sentence: {
      en: 'From step 1,000 to step 2,000, of 200 questions 31 were gained and 2 lost: net +29 (95% interval +9.6 to +20.3 points, p < 0.001).',
      zh: '从第 1,000 步到第 2,000 步，200 道题中新答对 31 道、新答错 2 道，净 +29 道（95% 区间 +9.6 至 +20.3 个百分点，p < 0.001）。',
    },
  });
  expect(found?.evidence.gainedQuestions).toHaveLength(31);
  expect(found?.evidence.byTask[0]?.adjustedPValue).toBeLessThan(1e-6);
});

it('compares only what both were asked, whatever the order of the questions', async () => {
  const reversed = samplesRight(100, (id) => id < 30).toReversed();
  const [from, to] = await answersOf(
    { mmlu_anatomy: reversed },
    { mmlu_anatomy: samplesRight(80, (id) => id < 30) },
  );
  expect(from && to && flipsFinding(curve, { from, to })).toMatchObject({
    value: { gained: 0, lost: 0, net: 0 },
    evidence: { n: 80, pValue: 1, byTask: [] },
  });
});

it('is silent where both were asked nothing of the curve', async () => {
  const [from, to] = await answersOf(
    { piqa: samplesRight(10, () => true) },
    { mmlu_anatomy: samplesRight(10, () => true) },
  );
  expect(from && to && flipsFinding(curve, { from, to })).toBeNull();
});
