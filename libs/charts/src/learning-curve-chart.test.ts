import { expect, it } from '@jest/globals';
import type { Curve } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { curveOf, pointOf, pointsOf } from './__fixtures__/curve.ts';
import { problemsOf } from './__fixtures__/problems-of.ts';
import { learningCurveChart } from './learning-curve-chart.ts';

const rising = Array.from({ length: 27 }, (_, index) => 0.24 + index * 0.01);
const curves: readonly [string, Curve][] = [
  ['a curve over tokens', curveOf(pointsOf(rising, 4))],
  ['a curve over steps', curveOf(pointsOf(rising))],
  ['one point', curveOf(pointsOf([0.25], 4))],
  ['two points', curveOf(pointsOf([0.25, 0.3], 4))],
  ['143 points', curveOf(pointsOf(Array.from({ length: 143 }, (_, index) => 0.25 + index * 0.001)))],
  ['no categories', curveOf(rising.map((value, index) => pointOf(value, { step: index * 1000 })))],
  ['no chance', curveOf(pointsOf(rising), { chance: null, task: 'some_task' })],
  ['no intervals', curveOf(rising.map((value, step) => pointOf(value, { step, n: null })))],
  ['no steps', curveOf(['base', 'sft'].map((id) => pointOf(0.3, { id, step: null, hasCategories: true })))],
  ['no model', curveOf(pointsOf(rising), { model: null, numFewshot: null })],
  [
    'other scores',
    curveOf(
      [30, 20, 12].map((value, step) => pointOf(value, { step, n: null })),
      { chance: null },
    ),
  ],
];
const cases = curves.flatMap(([name, curve]) => LANGUAGES.map((language) => ({ name, curve, language })));

it.each(cases)(
  'gives valid Vega-Lite that compiles in silence for $name ($language)',
  ({ curve, language }) => {
    const spec = learningCurveChart(curve, { language, engine: 'lm_eval 0.4.12' });
    expect(problemsOf(spec)).toEqual([]);
  },
);

it('keeps few digits of its numbers', () => {
  const json = JSON.stringify(learningCurveChart(curveOf(pointsOf([1 / 3, 2 / 3], 1 / 3))));
  expect(json).toContain('0.333333');
  expect(json).not.toMatch(/\.\d{7}/u);
});

it('is the same each time', () => {
  const curve = curveOf(pointsOf(rising, 4));
  expect(learningCurveChart(curve)).toEqual(learningCurveChart(curve));
});

it('marks the points that cannot be told from chance', () => {
  const json = JSON.stringify(learningCurveChart(curveOf(pointsOf([0.25, 0.3]))));
  expect(json).toContain(
    '"checkpoint":"step1000","x":1000,"score":0.25,"low":0.242838,"high":0.257162,"hollow":true',
  );
  expect(json).toContain(
    '"checkpoint":"step2000","x":2000,"score":0.3,"low":0.29242,"high":0.30758,"hollow":false',
  );
});

it('says the verdict below, in the chart’s language', () => {
  const curve = curveOf(pointsOf([0.25, 0.3]));
  expect(JSON.stringify(learningCurveChart(curve, { language: 'en' }))).toContain('Above guessing');
  expect(JSON.stringify(learningCurveChart(curve, { language: 'zh' }))).toContain('随机猜测');
});

it('keeps a name from the data out of expressions', () => {
  const id = "'];alert(1)//";
  const curve = curveOf([pointOf(0.25, { id, step: null }), pointOf(0.3, { id: 'b', step: null })]);
  const expressions = JSON.stringify(learningCurveChart(curve), (key, value: unknown) =>
    key === 'values' || key === 'text' ? undefined : value,
  );
  expect(expressions).not.toContain('alert');
});

it('refuses a curve without points', () => {
  expect(() => learningCurveChart(curveOf([]))).toThrow(RangeError);
});
