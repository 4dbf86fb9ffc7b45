import { expect, it } from '@jest/globals';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { createChartContext } from './chart-context.ts';
import { describeCurve } from './describe-curve.ts';

const width = 560;

it('says what is shown, of whom, and how to read it', () => {
  const context = createChartContext(curveOf(pointsOf([0.25, 0.3])), { language: 'en' });
  expect(describeCurve(context, { width })).toEqual({
    text: 'MMLU accuracy over training',
    subtitle: ['example/model, 2 checkpoints, 0-shot', 'band: 95% interval; hollow: chance lies within it'],
  });
});

it('says it in Chinese', () => {
  const context = createChartContext(curveOf(pointsOf([0.25, 0.3])), { language: 'zh' });
  expect(describeCurve(context, { width })).toEqual({
    text: '训练过程中的 MMLU 准确率',
    subtitle: ['example/model，2 个 checkpoint，0-shot', '色带：95% 区间；空心点：区间包含随机猜测'],
  });
});

it.each([
  ['mmlu_college_biology', 'acc', 'MMLU college biology accuracy over training'],
  ['hendrycksTest-anatomy', 'acc', 'MMLU anatomy accuracy over training'],
  ['arc_easy', 'acc_norm', 'arc_easy normalised accuracy over training'],
  ['gsm8k', 'exact_match,strict-match', 'gsm8k exact_match,strict-match over training'],
])('calls %s by %s: %s', (task, metric, title) => {
  const context = createChartContext(curveOf(pointsOf([0.25]), { task, metric }), { language: 'en' });
  expect(describeCurve(context, { width }).text).toBe(title);
});

it('explains only the signs that are there', () => {
  const subtitleOf = (...points: Parameters<typeof curveOf>[0]): readonly string[] =>
    describeCurve(createChartContext(curveOf(points), { language: 'en' }), { width }).subtitle.slice(1);
  expect(subtitleOf(pointOf(0.4, { n: null }), pointOf(0.5, { n: null }))).toEqual([]);
  expect(subtitleOf(pointOf(0.4), pointOf(0.5))).toEqual(['band: 95% interval']);
  expect(subtitleOf(pointOf(0.4))).toEqual(['whiskers: 95% interval']);
});

it('gives a long name a line of its own and shortens it', () => {
  const model = `organisation/${'long-'.repeat(30)}name`;
  const { subtitle } = describeCurve(
    createChartContext(curveOf(pointsOf([0.4]), { model }), { language: 'en' }),
    {
      width,
    },
  );
  expect(subtitle[0]).toMatch(/^organisation\/.*….*name$/u);
  expect(subtitle[1]).toBe('1 checkpoint, 0-shot');
});

it('says beside the model what the run wants to be said', () => {
  const note = { kind: 'of-run', sentence: { en: 'questions of our own', zh: '自有题目' } } as const;
  const context = createChartContext(curveOf([pointOf(0.4)], { notes: [note] }), { language: 'en' });
  expect(describeCurve(context, { width }).subtitle[0]).toBe(
    'example/model, 1 checkpoint, 0-shot, questions of our own',
  );
});
