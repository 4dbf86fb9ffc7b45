import { expect, it } from '@jest/globals';
import { answeredCurve } from '../__fixtures__/answers.ts';
import { curveOf } from '../__fixtures__/curve.ts';
import { gainFinding } from './gain.ts';

it('gives the gain with an interval, unpaired where no answers are known', () => {
  expect(gainFinding(curveOf(1000, [250, 300, 330]))).toMatchObject({
    ...{ kind: 'gain', value: expect.closeTo(0.08, 12) },
    evidence: {
      test: 'unpaired',
      flips: null,
      from: { checkpoint: { step: 1000 } },
      to: { score: { correct: 330 } },
    },
    sentence: {
      en: 'From step 1,000 to step 3,000: +8.0 points (95% interval +4.0 to +11.9 points, p < 0.001, unpaired).',
      zh: '从第 1,000 步到第 3,000 步：+8.0 个百分点（95% 区间 +4.0 至 +11.9 个百分点，p < 0.001，非配对检验）。',
    },
  });
});

it('pairs the answers where they are known, which is sharper', async () => {
  const { curve, answers } = await answeredCurve(1000, [(id) => id < 300, (id) => id >= 10 && id < 335]);
  const paired = gainFinding(curve, answers);
  expect(paired).toMatchObject({
    value: expect.closeTo(0.025, 12),
    evidence: { test: 'paired', flips: { n: 1000, gained: 35, lost: 10 } },
  });
  expect(paired?.evidence.pValue).toBeLessThan(0.001);
  expect(paired?.sentence.en).toContain('p < 0.001, paired over 1,000 questions');
  expect(gainFinding(curve)?.evidence.pValue).toBeGreaterThan(0.2);
  expect(gainFinding(curve)?.sentence.en).toMatch(/unpaired\), which may be noise\.$/u);
});

it('does not pair answers that do not give the scores or that are not all there', async () => {
  const { curve, answers } = await answeredCurve(100, [(id) => id < 30, (id) => id < 40]);
  const other = await answeredCurve(100, [(id) => id < 30, (id) => id < 45]);
  const half = await answeredCurve(50, [(id) => id < 30, (id) => id < 40]);
  expect(gainFinding(curve, answers)?.evidence.test).toBe('paired');
  expect(gainFinding(curve, other.answers)?.evidence.test).toBe('unpaired');
  expect(gainFinding(curve, half.answers)?.evidence.test).toBe('unpaired');
  const [first, last] = answers;
  const [, others] = other.answers;
  expect(first && last && others && gainFinding(curve, [first])?.evidence.test).toBe('unpaired');
});

it('is silent where there is one point only', () => {
  expect(gainFinding(curveOf(100, [25]))).toBeNull();
});
