import { expect, it } from '@jest/globals';
import { answeredCurve } from '../__fixtures__/answers.ts';
import { curveOf, entriesOf } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import { bestCheckpoint } from './best-checkpoint.ts';

it('names those that cannot be told apart from the best, and says that they were not paired', () => {
  const found = bestCheckpoint(curveOf(1000, [250, 320, 330, 325]));
  expect(found?.value.best.checkpoint.step).toBe(3000);
  expect(found?.value.tied.map(({ checkpoint }) => checkpoint.step)).toEqual([2000, 4000]);
  expect(found?.evidence).toMatchObject({
    test: 'unpaired',
    comparisons: [{ adjustedPValue: expect.any(Number) }, {}, {}],
  });
  expect(found?.sentence).toEqual({
    en: 'Best is step 3,000 with 33.0%; 2 of 3 others cannot be told apart from it: step 2,000, step 4,000 (unpaired tests, corrected for 3 comparisons).',
    zh: '最好的是第 3,000 步（33.0%）；与之无法区分的有 2 个：第 2,000 步、第 4,000 步（非配对检验，按 3 次比较校正）。',
  });
});

it('tells more apart where the answers are known', async () => {
  const { curve, answers } = await answeredCurve(1000, [
    (id) => id < 300,
    (id) => id < 310,
    (id) => id < 330,
  ]);
  expect(bestCheckpoint(curve)?.value.tied).toHaveLength(2);
  const paired = bestCheckpoint(curve, answers);
  expect(paired).toMatchObject({ value: { tied: [] }, evidence: { test: 'paired' } });
  expect(paired?.sentence.en).toBe(
    'Best is step 3,000 with 33.0%, significantly above all 2 others (paired tests on the same questions, corrected for 2 comparisons).',
  );
  expect(bestCheckpoint(curve, answers.slice(1))?.evidence.test).toBe('mixed');
});

it('corrects for the number of comparisons', () => {
  // 26 of 27 at 290 differ from 330 with p = 0.053 each; one alone at 285 would with p = 0.029.
  const alone = bestCheckpoint(curveOf(1000, [285, 330]));
  const among = bestCheckpoint(curveOf(1000, [285, ...new Array<number>(25).fill(290), 330]));
  expect(alone?.value.tied).toHaveLength(0);
  expect(among?.value.tied).toHaveLength(26);
  expect(among?.sentence).toEqual({
    en: 'Best is step 27,000 with 33.0%; none of the 26 others can be told apart from it (unpaired tests, corrected for 26 comparisons).',
    zh: '最好的是第 27,000 步（33.0%）；其余 26 个均与之无法区分（非配对检验，按 26 次比较校正）。',
  });
});

it('has nothing to compare where there is one checkpoint, and says so where nothing tells how sure scores are', () => {
  expect(bestCheckpoint(curveOf(100, [30]))).toMatchObject({
    evidence: { test: 'none' },
    sentence: { en: 'Best is step 1,000 with 30.0%.' },
  });
  const blind = bestCheckpoint(buildCurve(entriesOf({ sciq: { acc: 0.5 } }, { sciq: { acc: 0.9 } })));
  expect(blind).toMatchObject({ value: { tied: [{}] }, evidence: { test: 'none' } });
  expect(blind?.sentence.en).toContain('cannot be told whether');
});
