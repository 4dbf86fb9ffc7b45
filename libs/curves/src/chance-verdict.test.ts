import { expect, it } from '@jest/globals';
import { binomialTest } from '@evalcurve/statistics';
import { curveOf, entriesOf, mmluRows } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { chanceVerdict } from './chance-verdict.ts';

it('finds from which checkpoint on all are above guessing', () => {
  const verdict = chanceVerdict(curveOf(1000, [250, 320, 260, 310, 330]));
  expect(verdict).toMatchObject({
    ...{ kind: 'above-chance', chance: 0.25, looks: 5, lasting: 2, constantAnswer: null },
    from: { checkpoint: { step: 4000 } },
    highest: { checkpoint: { step: 5000 } },
    sentence: {
      en: 'Above guessing (25.0%) from step 4,000 on, the last 2 of 5 checkpoints. The highest score is 33.0% at step 5,000 (p < 0.001 after correction for 5 looks).',
      zh: '从第 4,000 步起持续高于随机猜测（25.0%），即 5 个 checkpoint 中的最后 2 个。最高分为第 5,000 步的 33.0%（按 5 次检验校正后 p < 0.001）。',
    },
  });
});

it.each([
  {
    correct: [330],
    en: 'Above guessing (25.0%) at the only checkpoint. The score is 33.0% at step 1,000 (p < 0.001).',
  },
  { correct: [320, 330], en: 'Above guessing (25.0%) at each of 2 checkpoints.' },
  {
    correct: [250, 330],
    en: 'Above guessing (25.0%) only at the last of 2 checkpoints: whether it lasts is open.',
  },
])('words $correct of 1000 as it is', ({ correct, en }) => {
  expect(chanceVerdict(curveOf(1000, correct)).sentence.en).toContain(en);
});

it('does not take a rise that is gone at the last checkpoint for lasting', () => {
  const verdict = chanceVerdict(curveOf(1000, [250, 330, 320, 250]));
  expect(verdict).toMatchObject({ kind: 'not-lasting', above: [{}, {}] });
  expect(verdict.sentence.en).toMatch(
    /^Above guessing \(25\.0%\) at 2 of 4 checkpoints, but not at the last\./u,
  );
});

it('corrects for the number of checkpoints and says what would have shown', () => {
  const correct = [250, 245, 255, 278, 250, 248];
  const pValue = binomialTest({ successes: 278, n: 1000, probability: 0.25 });
  expect(pValue).toBeLessThan(0.05);
  expect(chanceVerdict(curveOf(1000, correct))).toMatchObject({
    ...{ kind: 'not-distinguishable', looks: 6, n: 1000, below: [] },
    adjustedPValue: expect.closeTo(6 * pValue, 12),
    detectable: expect.closeTo(0.0458, 3),
    sentence: {
      en: 'Not distinguishable from guessing (25.0%) at any of 6 checkpoints. The highest score is 27.8% at step 4,000 (p = 0.14 after correction for 6 looks). With 1,000 questions a true score 4.6 points above guessing would have shown in 4 of 5 such runs.',
      zh: '全部 6 个 checkpoint 均无法与随机猜测（25.0%）区分。最高分为第 4,000 步的 27.8%（按 6 次检验校正后 p = 0.14）。以 1,000 道题计，真实得分若高出随机水平 4.6 个百分点，五次中约有四次能够检出。',
    },
  });
});

it('says where the scores are below guessing', () => {
  const verdict = chanceVerdict(curveOf(1000, [180, 190, 250]));
  expect(verdict).toMatchObject({ kind: 'not-distinguishable', below: [{}, {}] });
  expect(verdict.sentence.en).toMatch(/^Not above guessing .* 2 checkpoints are below guessing: /u);
});

it('says that so few questions could have shown nothing', () => {
  const verdict = chanceVerdict(curveOf(2, [1, 1]));
  expect(verdict).toMatchObject({ kind: 'not-distinguishable', detectable: null });
  expect(verdict.sentence.en).toContain('With 2 questions no score at all would have shown.');
});

it('warns where one letter for every question would score as much', () => {
  const verdict = chanceVerdict(buildCurve(entriesOf(mmluRows(0.265))));
  expect(verdict).toMatchObject({ kind: 'above-chance', constantAnswer: { letter: 'D' } });
  expect(verdict.sentence.en).toContain('One letter for every question gives up to 26.9% (D)');
  expect(chanceVerdict(buildCurve(entriesOf(mmluRows(0.3))))).toMatchObject({ constantAnswer: null });
});

it('judges a macro average by its standard error', () => {
  const curve = buildCurve(entriesOf(mmluRows(0.25), mmluRows(0.3)), { average: 'macro' });
  expect(chanceVerdict(curve)).toMatchObject({ kind: 'above-chance', lasting: 1 });
  const flat = chanceVerdict(buildCurve(entriesOf(mmluRows(0.25)), { average: 'macro' }));
  expect(flat).toMatchObject({ kind: 'not-distinguishable', detectable: expect.closeTo(0.0107, 3) });
});

it.each([
  { rows: { sciq: { acc: null } }, reason: 'no-points' },
  { rows: { lambada_openai: { acc: 0.5, n: 5153 } }, reason: 'no-chance-level' },
  { rows: { sciq: { acc: 0.5 } }, reason: 'no-spread' },
])('says nothing where it cannot: $reason', ({ rows, reason }) => {
  expect(chanceVerdict(buildCurve(entriesOf(rows)))).toMatchObject({ kind: 'unknown', reason });
});

it('asks for more where the score was to be looked at several times before no more questions were asked', () => {
  const [entry] = entriesOf({ sciq: { acc: 0.29, n: 1000 } });
  if (!entry) throw new Error('no entry');
  const depth = { looks: 4, bound: 0.25, decision: 'undecided', questions: 1000 } as const;
  const adaptive = { ...entry, evaluation: { ...entry.evaluation, depth } };
  const [once, often] = [entry, adaptive].map((one) => chanceVerdict(buildCurve([one])));
  const pValue = binomialTest({ successes: 290, n: 1000, probability: 0.25 });
  expect(once).toMatchObject({ kind: 'above-chance', adjustedPValue: pValue });
  expect(often).toMatchObject({ kind: 'above-chance', adjustedPValue: 4 * pValue });
});
