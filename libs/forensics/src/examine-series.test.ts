import { expect, it } from '@jest/globals';
import { checkpointOf, evaluationOf, rowOf, seriesOf, stepsOf } from './__fixtures__/series.ts';
import { examineSeries } from './examine-series.ts';
import { FORENSICS } from './forensics.ts';
import type { SeriesEvidence } from './series-evidence.ts';

const thousands = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index + 1) * 1000);

function kindsOf(series: SeriesEvidence): string[] {
  return examineSeries(series).map(({ kind }) => kind);
}

it('has a kind for each forensic, and explains only kinds that there are', () => {
  const kinds = FORENSICS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const { explains } of FORENSICS) expect(kinds).toEqual(expect.arrayContaining([...explains]));
});

it('finds nothing in a series that grows, steeply or slowly, with scatter', () => {
  const steep = stepsOf(thousands(12), (_step, index) => 0.25 + 0.6 / (1 + Math.exp(6 - index * 1.5)));
  const slow = stepsOf(thousands(12), (_step, index) => 0.25 + index * 0.001 + (index % 3) * 0.004);
  expect(kindsOf(seriesOf(steep))).toEqual([]);
  expect(kindsOf(seriesOf(slow))).toEqual([]);
  expect(kindsOf(seriesOf([]))).toEqual([]);
});

it('finds a score far from its neighbours, within the series and at its end', () => {
  const within = stepsOf(thousands(12), (step) => (step === 6000 ? 0.15 : 0.25));
  const atEnd = stepsOf(thousands(12), (step) => (step === 12_000 ? 0.15 : 0.25));
  const [found] = examineSeries(seriesOf(within));
  expect(found).toMatchObject({
    kind: 'outlier',
    certainty: 'possible',
    where: { checkpoints: ['step6000'] },
  });
  expect(found?.sentence.en).toBe(
    'A score lies far from its neighbours: step6000 (sciq) (15.0%, -10.0 points beyond them).',
  );
  expect(kindsOf(seriesOf(atEnd))).toEqual(['outlier']);
});

it('finds gaps, by the names that the missing checkpoints must have', () => {
  const steps = [1, 2, 4, 512, 1000, ...thousands(12).slice(1)].filter(
    (step) => step !== 5000 && step !== 6000,
  );
  const [found] = examineSeries(seriesOf(stepsOf(steps)));
  expect(found).toMatchObject({ kind: 'gap', where: { checkpoints: ['step5000', 'step6000'] } });
});

it('takes no sparser start or end for a gap, nor what is still to be evaluated', () => {
  expect(kindsOf(seriesOf(stepsOf([1000, 3000, 13_000, 23_000, 33_000, 43_000, 53_000])))).toEqual([]);
  expect(kindsOf(seriesOf(stepsOf([...thousands(10), 20_000, 30_000])))).toEqual([]);
  const pending = seriesOf(stepsOf(thousands(9).filter((step) => step !== 5000)));
  expect(kindsOf({ ...pending, pending: ['step5000'] })).toEqual([]);
});

it('finds step counters that start anew, and lets parallel branches pass', () => {
  const series = (ids: readonly string[]) =>
    seriesOf(ids.map((id) => checkpointOf(id, evaluationOf([rowOf('sciq')]))));
  const stages = series(['pretrain_iter_0100000', 'pretrain_iter_0200000', 'anneal_iter_0005000']);
  expect(examineSeries(stages)).toMatchObject([
    { kind: 'step-restart', evidence: [{ facts: { fromStep: 200_000, toStep: 5000 } }] },
  ]);
  const branches = ['stage2-ingredient1-step9000-tokens38B', 'stage2-ingredient2-step3000-tokens13B'];
  expect(kindsOf(series(branches))).toEqual([]);
});

it('finds identical scores only where they are many, and not at the first two steps of a warm-up', () => {
  const rows = Array.from({ length: 25 }, (_, index) => rowOf(`task_${index}`));
  const two = (a: string, b: string, tasks = rows) =>
    kindsOf(seriesOf([checkpointOf(a, evaluationOf(tasks)), checkpointOf(b, evaluationOf(tasks))]));
  expect(two('step1000', 'step2000')).toEqual(['duplicate-checkpoints']);
  expect(two('step0', 'step1')).toEqual([]);
  expect(two('step1000', 'step2000', rows.slice(0, 5))).toEqual([]);
});

it('does not hold what a file does not tell against it', () => {
  const known = evaluationOf([rowOf('sciq')]);
  const bare = evaluationOf([rowOf('sciq', { n: null, nOriginal: null, numFewshot: null, version: null })], {
    dtype: null,
    batchSize: 'auto',
  });
  expect(kindsOf(seriesOf([checkpointOf('step1', known), checkpointOf('step2', bare)]))).toEqual([]);
});

it('says each finding in both languages, in one line each', () => {
  const fewShot = evaluationOf([rowOf('sciq', { numFewshot: 5 })]);
  const zeroShot = ['step1', 'step2'].map((id) => checkpointOf(id, evaluationOf([rowOf('sciq')])));
  const [found] = examineSeries(seriesOf([...zeroShot, checkpointOf('step3', fewShot)]));
  expect(found?.sentence).toEqual({
    en: 'Few-shot counts differ: 0-shot (2), 5-shot (1); unlike the others: step3.',
    zh: 'few-shot 样例数不一致：0-shot (2)、5-shot (1)；与其他不同的是 step3。',
  });
});

it('names the four kinds of harness defects by their evidence', () => {
  const old = { value: '0.4.3', exact: false };
  const prompt = evaluationOf([rowOf('mmlu_anatomy', { version: '0.0', n: 135, nOriginal: 135 })], {
    harnessVersion: old,
  });
  expect(kindsOf(seriesOf([checkpointOf('step1', prompt)]))).toEqual(['harness-prompt']);
  const fraction = evaluationOf([rowOf('a', { n: 10 }), rowOf('b', { n: 10, nOriginal: 200 })], {
    limit: 0.1,
  });
  expect(examineSeries(seriesOf([checkpointOf('step1', fraction)]))).toMatchObject([
    { kind: 'harness-fractional-limit', where: { tasks: ['b'] } },
  ]);
  const split = evaluationOf([rowOf('mmlu_flan_cot_fewshot_anatomy')], {
    harnessVersion: { value: '0.4.2', exact: false },
  });
  expect(kindsOf(seriesOf([checkpointOf('step1', split)]))).toEqual(['harness-validation-split']);
  const group = rowOf('g', {
    members: ['a', 'b'],
    metrics: [{ metric: 'acc', filter: 'none', value: 0.25, stderr: 0.3 }],
    n: 200,
  });
  const inflated = evaluationOf([group, rowOf('a'), rowOf('b')], {
    harnessVersion: { value: '0.4.0', exact: false },
  });
  expect(kindsOf(seriesOf([checkpointOf('step1', inflated)]))).toEqual(['harness-group-stderr']);
});
