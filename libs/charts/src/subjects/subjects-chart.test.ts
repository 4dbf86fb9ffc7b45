import { expect, it } from '@jest/globals';
import { emergenceFinding, type Curve, type EmergenceFinding } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { curveOf, pointOf, scoreOf } from '../__fixtures__/curve.ts';
import { problemsOf } from '../__fixtures__/problems-of.ts';
import { subjectsChart } from './subjects-chart.ts';

// Astronomy emerges at the second checkpoint, anatomy at the third, law never.
const scores = [
  { anatomy: 0.24, astronomy: 0.26, professional_law: 0.25 },
  { anatomy: 0.27, astronomy: 0.6, professional_law: 0.26 },
  { anatomy: 0.7, astronomy: 0.65, professional_law: 0.24 },
];
const points = scores.map(({ anatomy, astronomy, professional_law }, index) => ({
  ...pointOf(0.3, { step: (index + 1) * 1000 }),
  subjects: {
    professional_law: scoreOf(professional_law, 1534),
    anatomy: scoreOf(anatomy, 135),
    astronomy: scoreOf(astronomy, 152),
  },
}));

function found(curve: Curve): EmergenceFinding {
  const finding = emergenceFinding(curve, 'subject');
  if (finding === null) throw new Error('no subject');
  return finding;
}

const curves: readonly [string, Curve][] = [
  ['several points', curveOf(points)],
  ['one point', curveOf(points.slice(0, 1))],
  [
    'tokens',
    curveOf(
      points.map((point, index) => ({
        ...point,
        checkpoint: { ...point.checkpoint, tokens: (index + 1) * 1.2345e9 },
      })),
    ),
  ],
  [
    'names alone',
    curveOf(points.map((point) => ({ ...point, checkpoint: { ...point.checkpoint, step: null } }))),
  ],
];
const cases = curves.flatMap(([name, curve]) => LANGUAGES.map((language) => ({ name, curve, language })));

it.each(cases)(
  'gives valid Vega-Lite that compiles in silence for $name ($language)',
  ({ curve, language }) => {
    expect(problemsOf(subjectsChart({ curve, finding: found(curve) }, { language }))).toEqual([]);
  },
);

it('orders the rows by emergence and marks it', () => {
  const curve = curveOf(points);
  const json = JSON.stringify(subjectsChart({ curve, finding: found(curve) }));
  expect(json).toContain('"sort":["Astronomy","Anatomy","Professional law"]');
  expect(json).toContain('[{"subject":"Astronomy","x":2000},{"subject":"Anatomy","x":3000}]');
  expect(json).toContain('{"subject":"Anatomy","checkpoint":"step3000","x":3000,"score":0.7}');
});

it('explains the mark only where there is one', () => {
  const [first] = points;
  const curve = curveOf(first ? [first] : []);
  expect(JSON.stringify(subjectsChart({ curve, finding: found(curve) }))).not.toContain('upright mark');
});

it('says the finding below, in the chart’s language', () => {
  const curve = curveOf(points);
  const finding = found(curve);
  const json = JSON.stringify(subjectsChart({ curve, finding }, { language: 'zh' }));
  expect(json).toContain('3 个科目中有 2 个持续高于随机猜测');
  expect(json).toContain('专业法律');
});
