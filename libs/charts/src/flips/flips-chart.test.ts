import { expect, it } from '@jest/globals';
import { flipsFinding, type FlipsFinding } from '@evalcurve/curves';
import { LANGUAGES } from '@evalcurve/locale';
import { answeredCurve, type AnsweredCurve } from '../__fixtures__/answers.ts';
import { problemsOf } from '../__fixtures__/problems-of.ts';
import { flipsChart, type FlipsChartData } from './flips-chart.ts';

function found({ curve, answers }: AnsweredCurve, [from, to]: readonly [number, number]): FlipsFinding {
  const [first, last] = [answers.at(from), answers.at(to)];
  const finding = first && last && flipsFinding(curve, { from: first, to: last });
  if (!finding) throw new Error('no flips');
  return finding;
}

function dataOf(accuracies: readonly number[]): FlipsChartData {
  const answered = answeredCurve(accuracies);
  const later = [...accuracies.keys()].slice(1);
  return {
    curve: answered.curve,
    findings: later.map((index) => found(answered, [index - 1, index])),
    overall: found(answered, [0, -1]),
  };
}

const cases = [[0.25, 0.5, 0.4], [0.25, 0.5], Array.from({ length: 70 }, (_, index) => index / 100)].flatMap(
  (accuracies) => LANGUAGES.map((language) => ({ count: accuracies.length, accuracies, language })),
);

it.each(cases)(
  'gives valid Vega-Lite that compiles in silence for $count checkpoints ($language)',
  ({ accuracies, language }) => {
    expect(problemsOf(flipsChart(dataOf(accuracies), { language }))).toEqual([]);
  },
);

it('puts what was gained above and what was lost below the later checkpoint', () => {
  const json = JSON.stringify(flipsChart(dataOf([0.25, 0.5, 0.4])));
  const bar = (step: number, kind: string, count: number): string =>
    `{"checkpoint":"step${step}","x":${step},"kind":"${kind}","count":${count}}`;
  const [gained, lost] = ['gained: wrong before, right now', 'lost: right before, wrong now'];
  expect(json).toContain(
    [bar(2000, gained, 100), bar(2000, lost, 0), bar(3000, gained, 0), bar(3000, lost, -40)].join(),
  );
  expect(json).not.toContain('"checkpoint":"step1000"');
});

it('gives the net with its interval in questions', () => {
  const data = dataOf([0.25, 0.5]);
  const { low, high } = data.overall.evidence.interval;
  const json = JSON.stringify(flipsChart(data));
  const [, from, to] = /"kind":"net","count":100,"low":(-?[\d.]+),"high":(-?[\d.]+)/u.exec(json) ?? [];
  expect(Number(from)).toBeCloseTo(low * 400, 5);
  expect(Number(to)).toBeCloseTo(high * 400, 5);
});

it('counts all checkpoints, and says below what changed from the first to the last', () => {
  const json = JSON.stringify(flipsChart(dataOf([0.25, 0.5, 0.4]), { language: 'en' }));
  expect(json).toContain('3 checkpoints');
  expect(json).toContain('From step 1,000 to step 3,000, of 400 questions 60 were gained and 0 lost');
});
