import { expect, it } from '@jest/globals';
import { answeredCurve } from '../__fixtures__/answers.ts';
import { curveOf, entriesOf } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import { plateauFinding } from './plateau.ts';

it('finds from where on a curve rises no more, and what would have shown', () => {
  const found = plateauFinding(curveOf(1000, [250, 300, 400, 405, 395, 402, 398]));
  expect(found).toMatchObject({
    ...{ kind: 'plateau', value: { from: { checkpoint: { step: 3000 } }, checkpoints: 5 } },
    evidence: { change: { test: 'unpaired' }, detectable: expect.closeTo(0.0613, 3) },
    sentence: {
      en: 'No measurable rise from step 3,000 (40.0%) on, the last 5 checkpoints (-0.2 points to the last, where the pace until then would have given +30.0 points); a true change of 6.1 points would have shown in 4 of 5 such runs.',
      zh: '从第 3,000 步（40.0%）起，最后 5 个 checkpoint 未见可测的上升（至最后 -0.2 个百分点，按此前的速度应为 +30.0 个百分点）；6.1 个百分点的真实变化五次中约有四次能够检出。',
    },
  });
});

it('takes neither a steady rise nor a curve at chance for one', () => {
  const rise = Array.from({ length: 12 }, (_, index) => 300 + 12 * index);
  expect(plateauFinding(curveOf(1000, rise))).toBeNull();
  expect(plateauFinding(curveOf(1000, [250, 251, 249, 252, 248, 250]))).toBeNull();
  expect(plateauFinding(curveOf(1000, [250, 400, 401, 399]))).toBeNull();
});

it('takes no jump for a pace that is itself no more than noise', () => {
  const values = [260, 292, 293, 291, 294, 292];
  expect(plateauFinding(curveOf(1000, values))).toBeNull();
  const larger = values.map((right) => 20 * right);
  expect(plateauFinding(curveOf(20_000, larger))?.value.from.checkpoint.step).toBe(2000);
});

it('sees the small rise that the same questions show', async () => {
  const rules = [400, 410, 420, 430, 440].map((limit) => (id: number) => id < limit);
  const { curve, answers } = await answeredCurve(1000, rules);
  expect(plateauFinding(curve, answers)).toBeNull();
});

it('asks for a gain first where the level of guessing is unknown', () => {
  const rows = (values: readonly number[]) =>
    buildCurve(entriesOf(...values.map((right) => ({ lambada_openai: { acc: right / 1000, n: 1000 } }))));
  expect(plateauFinding(rows([400, 401, 399, 402, 400]))).toBeNull();
  expect(plateauFinding(rows([100, 400, 401, 399, 402]))).toMatchObject({
    value: { from: { checkpoint: { step: 2000 } } },
  });
});
