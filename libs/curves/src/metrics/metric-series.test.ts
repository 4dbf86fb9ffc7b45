import { expect, it } from '@jest/globals';
import type { Sample } from '@evalcurve/results';
import { answersOf, sampleOf } from '../__fixtures__/answers.ts';
import { curveOf } from '../__fixtures__/curve.ts';
import { metricSeries } from './metric-series.ts';

// Answers by the letter alone, more so at each checkpoint, where D is right for 28 % and A for 22 %.
function likingD(strength: number): Sample[] {
  return Array.from({ length: 4000 }, (_, docId) => {
    const place = docId % 100;
    const target = place < 22 ? 0 : place < 47 ? 1 : place < 72 ? 2 : 3;
    const noise = (choice: number): number =>
      Math.sin((docId + 1) * (choice + 1) * (strength + 2) * 2.3) / 20;
    const logLikelihoods = [0, 1, 2, 3].map((choice) => -2 + (choice === 3 ? strength : 0) + noise(choice));
    return sampleOf(docId, { target, logLikelihoods });
  });
}

it('does not take a growing liking for one letter for learning', async () => {
  const answers = await answersOf(...Array.from({ length: 9 }, (_, step) => ({ sciq: likingD(step) })));
  const series = metricSeries(curveOf(4000, new Array<number>(9).fill(1000)), answers);
  const [difference] = series.filter(({ metric }) => metric === 'll_diff');
  const values = difference?.points.map(({ value }) => value) ?? [];
  expect((values.at(-1) ?? 0) - (values[0] ?? 0)).toBeGreaterThan(0.2);
  for (const { balanced } of difference?.points ?? []) expect(balanced).toBeCloseTo(0, 2);
  expect(difference?.separation?.told).toBe(0);
  const [accuracy] = series.filter(({ metric }) => metric === 'acc');
  expect(accuracy?.points.at(-1)).toMatchObject({ value: 0.28, balanced: expect.closeTo(0.25, 12) });
});

it('gives each checkpoint the mean over its questions with a standard error', async () => {
  const [answers] = await answersOf({ sciq: likingD(0) });
  const [accuracy] = metricSeries(curveOf(4000, [1000]), answers ? [answers] : []);
  const { value = NaN, stderr, n } = accuracy?.points[0] ?? {};
  expect(n).toBe(4000);
  expect(stderr).toBeCloseTo(Math.sqrt((value * (1 - value)) / 3999), 12);
});

it('leaves out a metric that some checkpoint has no value of', async () => {
  const broken = likingD(1).map((sample) => ({ ...sample, logLikelihoods: [NaN, NaN, NaN, NaN] }));
  const answers = await answersOf({ sciq: likingD(0) }, { sciq: broken });
  const metrics = metricSeries(curveOf(4000, [1000, 1000]), answers).map(({ metric }) => metric);
  expect(metrics).toEqual(['acc']);
});
