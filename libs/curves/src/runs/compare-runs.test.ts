import { expect, it } from '@jest/globals';
import { answeredCurve } from '../__fixtures__/answers.ts';
import { curveOf, entriesOf, mmluRows } from '../__fixtures__/curve.ts';
import { buildCurve } from '../build-curve.ts';
import type { Curve } from '../curve.ts';
import { compareRuns, type CompareRunsOptions } from './compare-runs.ts';
import { runPlaces } from './run-places.ts';
import { RunsDifferError } from './runs-differ-error.ts';
import type { TrainingRun } from './training-run.ts';

const measure = { kind: 'step' } as const;

function runsOf(...curves: readonly Curve[]): TrainingRun[] {
  return curves.map((curve, index) => ({ label: `run ${'ABC'.charAt(index)}`, curve, measure }));
}

it('says from where on a run is higher, corrected for all places', async () => {
  const runs = runsOf(curveOf(1000, [250, 260, 270, 280]), curveOf(1000, [252, 300, 350, 380]));
  const [found] = await compareRuns(runs);
  expect(found?.value).toMatchObject({ kind: 'lasting', lasting: [{ place: 3000 }, { place: 4000 }] });
  const [first] = found?.evidence.differences ?? [];
  expect(first).toMatchObject({
    test: 'unpaired',
    difference: expect.closeTo(0.002, 6),
    adjustedPValue: expect.closeTo(0.918, 3),
  });
  expect(found?.sentence).toEqual({
    en: 'run B scores higher than run A from step 3,000 on, the last 2 of 4 common checkpoints; at the last, +10.0 points (95% interval +5.9 to +14.1 points, p < 0.001, unpaired) after correction for 4 comparisons.',
    zh: '从第 3,000 步起（4 个共同 checkpoint 中的最后 2 个）run B 的得分高于 run A；最后一个为 +10.0 个百分点（95% 区间 +5.9 至 +14.1 个百分点，p < 0.001，非配对检验），按 4 次比较校正。',
  });
});

it('names the first run where that is the higher one, and where the other was before', async () => {
  const runs = runsOf(curveOf(1000, [200, 300, 400]), curveOf(1000, [300, 300, 300]));
  const [found] = await compareRuns(runs);
  expect(found?.sentence.en).toMatch(
    /^run A scores higher than run B only at the last of 3 .*: \+10\.0 points \(95% interval \+5\.\d to \+14\.\d points.* Before, run B was higher at 1\. Whether it lasts is open\.$/u,
  );
});

it('says what would have shown where nothing did', async () => {
  const runs = runsOf(curveOf(1000, [250, 260, 300]), curveOf(1000, [255, 280, 290]));
  const [found] = await compareRuns(runs);
  expect(found?.value).toMatchObject({ kind: 'not-distinguishable', lasting: [] });
  expect(found?.sentence).toEqual({
    en: 'run B and run A cannot be told apart at any of 3 common checkpoints. The widest gap is +2.0 points at step 2,000 (p = 0.94 after correction for 3 comparisons). A true gap of 6.6 points at one checkpoint would have shown in 4 of 5 such pairs.',
    zh: 'run B 与 run A 在全部 3 个共同 checkpoint 上均无法区分。最大差距为第 2,000 步的 +2.0 个百分点（按 3 次比较校正后 p = 0.94）。单个 checkpoint 上的真实差距若为 6.6 个百分点，五次中约有四次能够检出。',
  });
});

it('tells of a lead that was lost', async () => {
  const [found] = await compareRuns(runsOf(curveOf(1000, [250, 300]), curveOf(1000, [350, 310])));
  expect(found?.value.kind).toBe('passing');
  expect(found?.sentence.en).toBe(
    'run B scores higher at 1 of 2 common checkpoints, but at the last they cannot be told apart.',
  );
});

it('compares each with the first, and corrects for all of them together', async () => {
  const runs = runsOf(curveOf(1000, [250]), curveOf(1000, [292]), curveOf(1000, [250]));
  expect(await compareRuns(runs.slice(0, 2))).toMatchObject([{ value: { kind: 'lasting' } }]);
  expect(await compareRuns(runs)).toMatchObject([
    { value: { kind: 'not-distinguishable' }, evidence: { tests: 2 } },
    { value: { kind: 'not-distinguishable' } },
  ]);
});

it('pairs where both answered the same questions, although their checkpoints have one name', async () => {
  const one = await answeredCurve(1000, [(id) => id < 300, (id) => id < 310]);
  const two = await answeredCurve(1000, [(id) => id < 305, (id) => id < 325]);
  const runs = runsOf(one.curve, two.curve);
  const answered = [one, two];
  const answersOf: CompareRunsOptions['answersOf'] = (run, point) => {
    const { answers = [] } = answered[runs.indexOf(run)] ?? {};
    return Promise.resolve(answers.find(({ checkpoint }) => checkpoint.id === point.checkpoint.id) ?? null);
  };
  const [found] = await compareRuns(runs, { answersOf });
  expect(found?.evidence.differences).toMatchObject([
    { test: 'paired', flips: { n: 1000, gained: 5, lost: 0 } },
    { test: 'paired', flips: { gained: 15, lost: 0 }, isSignificant: true },
  ]);
  expect(found?.sentence.en).toContain('paired over 1,000 questions');
});

it('does not pair questions whose keys differ', async () => {
  const one = await answeredCurve(100, [(id) => id < 30]);
  const two = await answeredCurve(100, [(id) => id < 60]);
  const [first] = two.answers;
  const other = first && {
    ...first,
    tasks: first.tasks.map((task) => ({ ...task, target: task.target.map((key) => (key + 1) % 4) })),
  };
  const runs = runsOf(one.curve, two.curve);
  const [found] = await compareRuns(runs, {
    answersOf: (run) => Promise.resolve((run === runs[0] ? one.answers[0] : other) ?? null),
  });
  expect(found?.evidence.differences).toMatchObject([{ test: 'unpaired' }]);
});

it('keeps checkpoints of one run apart that are at one place', () => {
  const curve = curveOf(100, [20, 30]);
  const rounded = {
    ...curve,
    points: curve.points.map((point) => ({ ...point, checkpoint: { ...point.checkpoint, tokens: 4e9 } })),
  };
  const run: TrainingRun = { label: 'rounded', curve: rounded, measure: { kind: 'tokens' } };
  expect(runPlaces([run]).map(({ points: [point] }) => point?.score.value)).toEqual([0.2, 0.3]);
});

it('compares what is at the same place only', async () => {
  const late = curveOf(1000, [300]);
  const shifted = {
    ...late,
    points: late.points.map((point) => ({ ...point, checkpoint: { ...point.checkpoint, step: 1500 } })),
  };
  const [found] = await compareRuns(runsOf(late, shifted));
  expect(found?.value.kind).toBe('none');
  expect(found?.sentence.zh).toBe('run B 与 run A 没有可比较的共同 checkpoint。');
});

const zeroShot = buildCurve(entriesOf(mmluRows(0.3)));
it.each([
  ['few-shot count', { ...zeroShot, numFewshot: 5 }, 'run B (mmlu acc 5-shot all questions'],
  ['limit', { ...zeroShot, limit: 10 }, 'run B (mmlu acc 0-shot limit 10'],
  ['prompt', buildCurve(entriesOf(mmluRows(0.3, 'hendrycksTest-'))), 'run B (hendrycksTest acc 0-shot'],
])('refuses runs of another %s', async (_what, other, told) => {
  const compared = compareRuns(runsOf(zeroShot, other));
  await expect(compared).rejects.toThrow(RunsDifferError);
  await expect(compareRuns(runsOf(zeroShot, other))).rejects.toThrow(told);
});
