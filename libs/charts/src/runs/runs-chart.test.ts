import { expect, it } from '@jest/globals';
import { compareRuns, type Curve, type TrainingRun } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { curveOf, pointOf, pointsOf } from '../__fixtures__/curve.ts';
import { problemsOf } from '../__fixtures__/problems-of.ts';
import { runsChart } from './runs-chart.ts';

const step = { kind: 'step' } as const;
const runsOf = (...curves: readonly Curve[]): TrainingRun[] =>
  curves.map((curve, index) => ({ label: `run ${index + 1}`, curve, measure: step }));

const [slow, fast] = [curveOf(pointsOf([0.25, 0.26, 0.28])), curveOf(pointsOf([0.25, 0.3, 0.4, 0.45]))];
const named = ['base', 'sft'].map((id) => pointOf(0.3, { id, step: null }));
const cases: readonly [string, readonly TrainingRun[]][] = [
  ['two runs', runsOf(slow, fast)],
  [
    'nine runs',
    runsOf(...Array.from({ length: 9 }, (_, index) => curveOf(pointsOf([0.2 + index / 20, 0.5])))),
  ],
  ['runs of one checkpoint', runsOf(curveOf(pointsOf([0.25])), curveOf(pointsOf([0.3])))],
  ['runs without a checkpoint in common', runsOf(slow, curveOf([pointOf(0.3, { step: 1500 })]))],
  ['runs without steps', runsOf(curveOf(named), curveOf(named)).map((run) => ({ ...run, measure: null }))],
  [
    'runs of other sizes over FLOPs',
    [1e8, 1e10].map((parameters, index) => ({
      label: `run ${index}`,
      curve: curveOf(pointsOf([0.25, 0.3], 4)),
      measure: { kind: 'flops', parameters },
    })),
  ],
];

it.each(cases.flatMap(([name, runs]) => LANGUAGES.map((language) => ({ name, runs, language }))))(
  'gives valid Vega-Lite that compiles in silence for $name ($language)',
  async ({ runs, language }) => {
    const comparisons = await compareRuns(runs);
    expect(problemsOf(runsChart({ runs, comparisons }, { language }))).toEqual([]);
  },
);

it('draws a line a run and a difference a checkpoint in common, and says what that means', async () => {
  const runs = runsOf(slow, fast);
  const json = JSON.stringify(runsChart({ runs, comparisons: await compareRuns(runs) }));
  expect(json).toContain('{"run":"run 1","checkpoint":"step1000","x":1000,"score":0.25,');
  expect(json).toContain('{"run":"run 2","checkpoint":"step4000","x":4000,"score":0.45,');
  expect(json.match(/"isSignificant":(?:true|false)/gu)).toEqual([
    '"isSignificant":false',
    '"isSignificant":true',
    '"isSignificant":true',
  ]);
  expect(json).toContain('run 2 scores higher than run 1 from step 2,000 on');
});

it('lays runs of different sizes out on one axis of FLOPs', async () => {
  const [, runs = []] = cases.at(-1) ?? [];
  const json = JSON.stringify(runsChart({ runs, comparisons: await compareRuns(runs) }));
  expect(json).toContain('"title":"Training compute (1e20 FLOPs, 6ND)"');
  expect(json).toContain('{"run":"run 0","checkpoint":"step1000","x":0.024,');
  expect(json).toContain('{"run":"run 1","checkpoint":"step2000","x":4.8,');
});

it('refuses runs without points', () => {
  expect(() => runsChart({ runs: runsOf(curveOf([])), comparisons: [] })).toThrow(RangeError);
});
