import { expect, it } from '@jest/globals';
import { answersOf, samplesChoosing, samplesRight } from '../__fixtures__/answers.ts';
import { curveOf, entriesOf } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import { letterBias } from './letter-bias.ts';

const key = Array.from({ length: 400 }, (_, docId) => docId % 4);

it('finds the letter that is answered whatever is asked, and no agreement beyond it', async () => {
  const chosen = key.map((_, docId) => (docId % 10 < 7 ? 3 : docId % 3));
  const [answers] = await answersOf({ sciq: samplesChoosing(chosen, key) });
  const found = answers && letterBias(curveOf(400, [100]), answers);
  expect(found).toMatchObject({
    kind: 'letter-bias',
    value: { letter: 3, chosen: 0.7, right: 0.25, isStrong: true },
    evidence: { n: 400, rightShares: [0.25, 0.25, 0.25, 0.25], expected: expect.closeTo(0.25, 12) },
  });
  expect(Math.abs(found?.evidence.agreement?.kappa ?? 1)).toBeLessThan(0.06);
  expect(found?.sentence.en).toMatch(
    /^70\.0% of the answers at step 1,000 are D, which is right for 25\.0%; .* no agreement with the key beyond that \(κ = /u,
  );
  expect(found?.sentence.zh).toMatch(/^第 1,000 步的作答中 70\.0% 是 D，而正确答案为 D 的只有 25\.0%；/u);
});

it('has κ of nothing but one letter at 0, however often that is right', async () => {
  const skewed = key.map((_, docId) => (docId % 10 < 4 ? 3 : docId % 3));
  const [answers] = await answersOf({
    sciq: samplesChoosing(
      key.map(() => 3),
      skewed,
    ),
  });
  const found = answers && letterBias(curveOf(400, [160]), answers);
  expect(found?.evidence).toMatchObject({ accuracy: 0.4, agreement: { kappa: 0, pValue: 1 } });
  expect(found?.evidence.expected).toBeCloseTo(0.4, 12);
});

it('sees agreement where a model answers by content', async () => {
  const [answers] = await answersOf({ sciq: samplesRight(400, (docId) => docId % 5 < 3) });
  const found = answers && letterBias(curveOf(400, [240]), answers);
  expect(found?.value.isStrong).toBe(false);
  expect(found?.evidence.agreement?.kappa).toBeCloseTo((0.6 - 0.25) / 0.75, 2);
  expect(found?.sentence.en).toMatch(/^The answers at step 1,000 lean to no letter much/u);
  expect(found?.sentence.en).toContain('more agreement with the key than that');
});

it('counts the questions of the curve only, and is silent of few', async () => {
  const [answers] = await answersOf({
    mmlu_anatomy: samplesRight(60, () => true),
    sciq: samplesChoosing(key, key),
    arc_easy: samplesRight(20, () => true),
  });
  const curve = buildCurve(entriesOf({ mmlu_anatomy: { acc: 1, n: 60 }, arc_easy: { acc: 1, n: 20 } }));
  expect(answers && letterBias(curve, answers)?.evidence.n).toBe(60);
  const few = buildCurve(entriesOf({ arc_easy: { acc: 1, n: 20 } }));
  expect(answers && letterBias(few, answers)).toBeNull();
});
