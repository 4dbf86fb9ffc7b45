import { expect, it } from '@jest/globals';
import { metricAdvice, type MetricAdviceFinding } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { answeredCurve, type AnsweredCurve } from '../__fixtures__/answers.ts';
import { problemsOf } from '../__fixtures__/problems-of.ts';
import { metricsChart } from './metrics-chart.ts';

function found({ curve, answers }: AnsweredCurve): MetricAdviceFinding {
  const finding = metricAdvice(curve, answers);
  if (finding === null) throw new Error('no metrics');
  return finding;
}

const rising = Array.from({ length: 9 }, (_, index) => 0.25 + index * 0.05);
const cases = [rising, [0.25, 0.5]].flatMap((accuracies) =>
  LANGUAGES.map((language) => ({ count: accuracies.length, accuracies, language })),
);

it.each(cases)(
  'gives valid Vega-Lite that compiles in silence for $count checkpoints ($language)',
  ({ accuracies, language }) => {
    const answered = answeredCurve(accuracies);
    const spec = metricsChart({ curve: answered.curve, finding: found(answered) }, { language });
    expect(problemsOf(spec)).toEqual([]);
  },
);

interface Read {
  readonly vconcat: readonly [
    {
      readonly data: {
        readonly values: readonly { metric: string; checkpoint: string; value: number; normalised: number }[];
      };
      readonly layer: readonly { readonly encoding: { readonly color: { scale: { domain: string[] } } } }[];
    },
  ];
}

function drawn(accuracies: readonly number[]): Read['vconcat'][0] {
  const answered = answeredCurve(accuracies);
  const spec = metricsChart({ curve: answered.curve, finding: found(answered) });
  return (JSON.parse(JSON.stringify(spec)) as Read).vconcat[0];
}

it('puts each metric between its worst and its best checkpoint, better being higher', () => {
  const { values } = drawn([0.25, 0.75, 0.5]).data;
  const of = (key: string) => values.filter(({ metric }) => metric.includes(`(${key})`));
  expect(of('acc').map(({ normalised }) => normalised)).toEqual([0, 1, 0.5]);
  const brier = of('brier');
  expect(brier.map(({ normalised }) => normalised).sort()).toEqual([0, expect.any(Number), 1]);
  const best = brier.find(({ normalised }) => normalised === 1);
  expect(best?.value).toBe(Math.min(...brier.map(({ value }) => value)));
});

it('says in the legend how much is signal, what only knowledge improves first', () => {
  const { domain } = drawn(rising).layer[0]?.encoding.color.scale ?? { domain: [] };
  expect(domain.find((label) => label.includes('(acc)'))).toMatch(
    /^accuracy \(acc\): signal quality 1\.00 \(noise below 0\.\d\d\), 36 of 36 pairs told apart$/u,
  );
  const place = (key: string): number => domain.findIndex((label) => label.includes(`(${key})`));
  expect(place('acc')).toBeLessThan(place('brier'));
  expect(place('ll_diff')).toBeLessThan(place('correct_prob'));
});

it('says where the checkpoints are too few for a signal quality', () => {
  const { domain } = drawn([0.25, 0.5]).layer[0]?.encoding.color.scale ?? { domain: [] };
  expect(domain[0]).toContain('signal quality needs 8 checkpoints');
});

it('leaves accuracy by length out where it is accuracy', () => {
  const answered = answeredCurve(rising);
  const finding = found(answered);
  expect(finding.evidence.series.map(({ metric }) => metric)).toContain('acc_norm');
  const { domain } = drawn(rising).layer[0]?.encoding.color.scale ?? { domain: [] };
  expect(domain.filter((label) => label.includes('acc'))).toHaveLength(1);
  const [series] = finding.evidence.series.filter(({ metric }) => metric === 'acc_norm');
  const other = {
    ...finding.evidence,
    series: [...finding.evidence.series.filter((each) => each !== series)],
  };
  const points = series?.points.map((point) => ({ ...point, value: point.value / 2 })) ?? [];
  if (series) other.series.push({ ...series, points });
  const spec = metricsChart({ curve: answered.curve, finding: { ...finding, evidence: other } });
  expect(JSON.stringify(spec)).toContain('accuracy by length (acc_norm)');
});
