import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { answersOf, samplesRight } from '../__fixtures__/answers.ts';
import { entriesOf } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import { checkpointComparison } from './checkpoint-comparison.ts';
import { comparisonSummaryJsonSchema } from './comparison-summary-json-schema.ts';
import { flippedQuestions } from './flipped-questions.ts';
import { summarizeComparison } from './summarize-comparison.ts';

const curve = buildCurve(
  entriesOf(
    { mmlu_anatomy: { acc: 0.3, n: 100 }, mmlu_virology: { acc: 0.5, n: 100 } },
    { mmlu_anatomy: { acc: 0.6, n: 100 }, mmlu_virology: { acc: 0.49, n: 100 } },
  ),
);

function ends({ points: [from, to] }: Curve): { from: CurvePoint; to: CurvePoint } {
  if (!from || !to) throw new Error('expected two points');
  return { from, to };
}

const pair = ends(curve);

const answers = await answersOf(
  { mmlu_anatomy: samplesRight(100, (id) => id < 30), mmlu_virology: samplesRight(100, (id) => id < 50) },
  {
    mmlu_anatomy: samplesRight(100, (id) => id < 60),
    mmlu_virology: samplesRight(100, (id) => id >= 2 && id < 51),
  },
);

it('pairs the whole, each category and each subject, and corrects for their number', () => {
  const { gain, categories, subjects, flips } = checkpointComparison(curve, { ...pair, answers });
  expect(gain?.sentence.en).toBe(
    'From step 1,000 to step 2,000: +14.5 points (95% interval +9.6 to +20.3 points, p < 0.001, paired over 200 questions).',
  );
  expect(categories.map(({ part, comparison }) => [part, comparison?.flips])).toEqual([
    ['stem', { n: 100, gained: 30, lost: 0 }],
    ['other', { n: 100, gained: 1, lost: 2 }],
  ]);
  // McNemar's mid-p of 1 against 2: 2 (P(X ≤ 1) − P(X = 1) / 2) of Bin(3, ½).
  expect(subjects).toMatchObject([
    { part: 'anatomy', difference: expect.closeTo(0.3, 12), comparison: { test: 'paired' } },
    { part: 'virology', difference: expect.closeTo(-0.01, 12), adjustedPValue: expect.closeTo(0.625, 12) },
  ]);
  expect(subjects[0]?.adjustedPValue).toBeCloseTo(2 * 2 ** -30, 15);
  expect(flips?.value).toEqual({ gained: 31, lost: 2, net: 29 });
});

it('compares by the scores alone where answers are not known, and says so', () => {
  const { gain, subjects, flips } = checkpointComparison(curve, { ...pair, answers: [] });
  expect(gain?.sentence.en).toContain('unpaired');
  expect(subjects.map(({ comparison }) => comparison?.test)).toEqual(['unpaired', 'unpaired']);
  expect(flips).toBeNull();
});

it('pairs what can be paired where samples of one subject are short', async () => {
  const short = await answersOf(
    { mmlu_anatomy: samplesRight(100, (id) => id < 30), mmlu_virology: samplesRight(80, (id) => id < 50) },
    { mmlu_anatomy: samplesRight(100, (id) => id < 60), mmlu_virology: samplesRight(80, (id) => id < 49) },
  );
  const { gain, subjects } = checkpointComparison(curve, { ...pair, answers: short });
  expect(gain?.evidence.test).toBe('unpaired');
  expect(subjects.map(({ part, comparison }) => [part, comparison?.test])).toEqual([
    ['anatomy', 'paired'],
    ['virology', 'unpaired'],
  ]);
});

it('has no parts for another task, and no test where nothing tells how sure the scores are', () => {
  const other = buildCurve(entriesOf({ piqa: { acc: 0.5 } }, { piqa: { acc: 0.6 } }));
  const comparison = checkpointComparison(other, { ...ends(other), answers: [] });
  expect(comparison).toMatchObject({ gain: null, categories: [], subjects: [], flips: null });
  const { total } = summarizeComparison(other, { comparison, alpha: 0.05, questions: null });
  expect(total).toEqual({
    ...{ from: 0.5, to: 0.6, difference: expect.closeTo(0.1, 12), interval: null, test: null },
    ...{ pValue: null, gained: null, lost: null, isSignificant: false },
  });
});

it('tells what was chosen before and after, those gained first', () => {
  const { flips } = checkpointComparison(curve, { ...pair, answers });
  const [from, to] = answers;
  const flipped = flips && from && to ? flippedQuestions(flips, { from, to }) : [];
  expect(flipped).toHaveLength(33);
  expect(flipped[0]).toMatchObject({ task: 'mmlu_anatomy', docId: 30, change: 'gained' });
  expect(flipped.slice(-2)).toMatchObject([
    { task: 'mmlu_virology', docId: 0, change: 'lost' },
    { task: 'mmlu_virology', docId: 1, change: 'lost' },
  ]);
  for (const { change, chosenFrom, chosenTo, target } of flipped) {
    expect(change === 'gained' ? chosenTo : chosenFrom).toBe(target);
    expect(change === 'gained' ? chosenFrom : chosenTo).not.toBe(target);
  }
});

it('is summarized as its schema in docs/schemas has it, significant by the level asked for', async () => {
  const file = new URL('../../../../docs/schemas/comparison-summary.schema.json', import.meta.url);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(comparisonSummaryJsonSchema());
  const isValid = new Ajv2020().compile(comparisonSummaryJsonSchema());
  const comparison = checkpointComparison(curve, { ...pair, answers });
  const summary = summarizeComparison(curve, { comparison, alpha: 0.7, questions: [] });
  expect([isValid(summary), isValid.errors]).toEqual([true, null]);
  expect(isValid({ ...summary, total: { ...summary.total, test: 'guessed' } })).toBe(false);
  expect(summary.subjects.map(({ isSignificant }) => isSignificant)).toEqual([true, true]);
  const strict = summarizeComparison(curve, { comparison, alpha: 0.05, questions: null });
  expect(strict.subjects.map(({ isSignificant }) => isSignificant)).toEqual([true, false]);
});
