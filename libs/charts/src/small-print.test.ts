import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { createChartContext } from './chart-context.ts';
import { smallPrint } from './small-print.ts';

it('tells the statistics, the questions and the harness', () => {
  const context = createChartContext(curveOf(pointsOf([0.25, 0.24, 0.3])), { language: 'en' });
  const [line] = smallPrint(context, { engine: 'lm_eval 0.4.12' });
  expect(line).toBe(
    'lowest 24.0%, highest 30.0%, mean 26.3%, first to last +5.0 points (+4.0 to +6.0), 14,042 questions, lm_eval 0.4.12',
  );
});

it('leaves out what is not known', () => {
  const points = [pointOf(0.25, { n: null }), pointOf(0.2, { n: null })];
  const [line] = smallPrint(createChartContext(curveOf(points), { language: 'zh' }), { engine: null });
  expect(line).toBe('最低 20.0%，最高 25.0%，平均 22.5%，首末变化 -5.0 个百分点');
});

it('does not call one score lowest, highest and mean', () => {
  const [line] = smallPrint(createChartContext(curveOf([pointOf(0.25)]), { language: 'en' }), {
    engine: 'lm_eval 0.4.9',
  });
  expect(line).toBe('14,042 questions, lm_eval 0.4.9');
});

it('tells each restriction on a line of its own', () => {
  const note = {
    kind: 'limited',
    limit: 100,
    isMicroMacro: true,
    sentence: { en: 'At most 100 questions a subject.', zh: '每个科目最多 100 道题。' },
  } as const;
  const lines = smallPrint(
    createChartContext(curveOf([pointOf(0.25)], { notes: [note] }), { language: 'zh' }),
    {
      engine: null,
    },
  );
  expect(lines).toEqual(['14,042 道题', '每个科目最多 100 道题。']);
});

it('counts differences of other scores in their own unit', () => {
  const points = [pointOf(30, { n: null }), pointOf(12.5, { n: null })];
  const [line] = smallPrint(createChartContext(curveOf(points, { chance: null }), { language: 'en' }), {
    engine: null,
  });
  expect(line).toBe('lowest 12.500, highest 30.000, mean 21.250, first to last -17.500');
});
