import { expect, it } from '@jest/globals';
import { answeredCurve } from '../__fixtures__/answers.ts';
import { curveOf } from '../__fixtures__/curve.ts';
import { dropFinding } from './drop.ts';

it('finds the largest fall and whether it was made good', () => {
  expect(dropFinding(curveOf(1000, [300, 400, 250, 390]))).toMatchObject({
    ...{ kind: 'drop', value: expect.closeTo(-0.15, 12) },
    evidence: {
      ...{ from: { checkpoint: { step: 2000 } }, to: { checkpoint: { step: 3000 } } },
      ...{ comparisons: 6, isRecovered: true, test: 'unpaired' },
    },
    sentence: {
      en: 'A drop of 15.0 points from step 2,000 to step 3,000 (unpaired, p < 0.001 after correction for 6 pairs); the last checkpoint has recovered.',
      zh: '从第 2,000 步到第 3,000 步下降 15.0 个百分点（非配对检验，按 6 对比较校正后 p < 0.001），之后已恢复。',
    },
  });
});

it('finds a slow fall that no two neighbours show', () => {
  const slow = dropFinding(curveOf(1000, [400, 380, 360, 340, 320]));
  expect(slow).toMatchObject({ evidence: { isRecovered: false, to: { checkpoint: { step: 5000 } } } });
  expect(slow?.sentence.en).toContain('has not recovered');
});

it('takes no dip of noise for a drop, however many checkpoints there are', () => {
  const noise = Array.from({ length: 27 }, (_, index) => 250 + Math.round(13 * Math.sin(index * index)));
  expect(dropFinding(curveOf(1000, noise))).toBeNull();
});

it('finds smaller ones where the answers are known', async () => {
  const { curve, answers } = await answeredCurve(1000, [(id) => id < 330, (id) => id < 310]);
  expect(dropFinding(curve)).toBeNull();
  expect(dropFinding(curve, answers)).toMatchObject({
    value: expect.closeTo(-0.02, 12),
    evidence: { test: 'paired' },
  });
});
