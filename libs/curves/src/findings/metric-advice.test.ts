import { expect, it } from '@jest/globals';
import type { Sample } from '@evalcurve/results';
import { answersOf, sampleOf, samplesRight } from '../__fixtures__/answers.ts';
import { curveOf } from '../__fixtures__/curve.ts';
import { metricAdvice } from './metric-advice.ts';

// The right choice gains on the wrong ones, but too little to become the most likely.
function learning(checkpoint: number): Sample[] {
  return Array.from({ length: 400 }, (_, docId) => {
    const noise = (choice: number): number =>
      Math.sin((docId + 1) * (choice + 2) * (checkpoint + 3) * 1.7) / 50;
    const target = docId % 4;
    const logLikelihoods = [0, 1, 2, 3].map(
      (choice) => -2 - (choice === 0 ? 0 : 2) + (choice === target ? 0.02 * checkpoint : 0) + noise(choice),
    );
    return sampleOf(docId, { target, logLikelihoods });
  });
}

it('names the metric that tells checkpoints apart while accuracy is still at chance', async () => {
  const count = 10;
  const answers = await answersOf(...Array.from({ length: count }, (_, step) => ({ sciq: learning(step) })));
  const found = metricAdvice(curveOf(400, new Array<number>(count).fill(100)), answers);
  expect(found?.evidence.isAtChance).toBe(true);
  expect(found?.value).toBe('norm_correct_prob');
  const advised = found?.evidence.series.find(({ metric }) => metric === found.value);
  expect(advised).toMatchObject({ separation: { told: 45, pairs: 45 }, trend: { coefficient: 1 } });
  expect(advised?.signal?.pValue).toBeLessThan(0.01);
  expect(advised?.points).toHaveLength(count);
  expect(found?.sentence.en).toMatch(
    /^Accuracy, at chance, tells 0 of 45 pairs of checkpoints apart; probability of the right choice among all \(norm_correct_prob\) tells most, 45 \(signal quality /u,
  );
  expect(found?.sentence.zh).toMatch(
    /^准确率处于随机水平，在 45 对 checkpoint 中能区分 0 对；正确选项的归一化概率/u,
  );
  expect(found?.evidence.series.map(({ metric }) => metric)).toEqual([
    ...['acc', 'norm_correct_prob', 'll_diff', 'margin', 'brier', 'correct_prob', 'ece'],
  ]);
});

it('advises nothing where accuracy tells as much', async () => {
  const answers = await answersOf(
    { sciq: samplesRight(400, (id) => id < 100) },
    { sciq: samplesRight(400, (id) => id < 200) },
  );
  const found = metricAdvice(curveOf(400, [100, 200]), answers);
  expect(found).toMatchObject({ value: null, evidence: { isAtChance: false } });
  expect(found?.sentence.en).toBe(
    'Accuracy tells 1 of 1 pairs of checkpoints apart; no other metric does better.',
  );
});

it('does not advise what only falls', async () => {
  const answers = await answersOf(...Array.from({ length: 10 }, (_, step) => ({ sciq: learning(9 - step) })));
  expect(metricAdvice(curveOf(400, new Array<number>(10).fill(100)), answers)?.value).toBeNull();
});

it('is silent of one checkpoint', async () => {
  expect(metricAdvice(curveOf(400, [100]), await answersOf({ sciq: learning(0) }))).toBeNull();
});
