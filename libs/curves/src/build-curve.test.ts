import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { entriesOf, mmluRows } from './__fixtures__/curve.ts';
import { evaluationOf } from './__fixtures__/evaluation.ts';
import { buildCurve } from './build-curve.ts';
import { NoEvaluationsError } from './no-evaluations-error.ts';

const two = { mmlu_anatomy: { acc: 0.2, n: 100 }, mmlu_virology: { acc: 0.4, n: 300 } };

it('averages MMLU over questions, or over subjects when told so', () => {
  const [micro] = buildCurve(entriesOf(two)).points;
  const [macro] = buildCurve(entriesOf(two), { average: 'macro' }).points;
  expect(micro?.score).toMatchObject({ value: 0.35, n: 400, correct: 140 });
  expect(macro?.score).toMatchObject({ value: expect.closeTo(0.3, 12), n: 400, correct: null });
});

it('sorts subjects into the categories of lm_eval, or of Hendrycks et al.', () => {
  const [ours] = buildCurve(entriesOf(two)).points;
  const [theirs] = buildCurve(entriesOf(two), { categories: 'hendrycks' }).points;
  expect(ours?.categories).toMatchObject({ stem: { value: 0.2, n: 100 }, other: { value: 0.4, n: 300 } });
  expect(theirs?.categories).toMatchObject({ other: { value: 0.35, n: 400 } });
  expect(theirs?.categories.stem).toBeUndefined();
});

it('says once what the run wants to be said', () => {
  const note = { en: 'questions of our own', zh: '自有题目' };
  const entries = ['step0', 'step512'].map((name) => ({
    checkpoint: parseCheckpointName(name),
    evaluation: evaluationOf(two, { note }),
  }));
  expect(buildCurve(entries).notes.filter(({ kind }) => kind === 'of-run')).toEqual([
    { kind: 'of-run', sentence: note },
  ]);
});

it('puts checkpoints into training order', () => {
  const entries = ['step1000', 'step512', 'step0'].map((name) => ({
    checkpoint: parseCheckpointName(name),
    evaluation: evaluationOf(two),
  }));
  expect(buildCurve(entries).points.map(({ checkpoint }) => checkpoint.step)).toEqual([0, 512, 1000]);
});

it('takes the numbers of questions of the test split where the file tells none', () => {
  const rows = { 'hendrycksTest-anatomy': { acc: 27 / 135 }, 'hendrycksTest-virology': { acc: 83 / 166 } };
  const curve = buildCurve(entriesOf(rows));
  expect(curve.task).toBe('mmlu');
  expect(curve.points[0]?.score).toMatchObject({ n: 301, correct: 110 });
});

it.each([
  { limit: 100, n: 100 },
  { limit: 1000, n: 135 },
  { limit: 0.1, n: 14 },
])('counts $n questions of anatomy under the limit $limit', ({ limit, n }) => {
  const evaluation = evaluationOf({ mmlu_anatomy: { acc: 0.5 } }, { limit });
  const curve = buildCurve([{ checkpoint: parseCheckpointName('step1'), evaluation }]);
  expect(curve.points[0]?.score.n).toBe(n);
  expect(curve.limit).toBe(limit);
});

it('does not claim a number of questions for the variant asked of another split', () => {
  const [point] = buildCurve(entriesOf({ mmlu_flan_cot_fewshot_anatomy: { acc: 0.5 } })).points;
  expect(point?.score).toMatchObject({ value: 0.5, n: null, interval: null });
});

it('shows a category or a subject by its name, whatever the file calls it', () => {
  const entries = entriesOf(mmluRows(0.5, 'hendrycksTest-'));
  const category = buildCurve(entries, { task: 'mmlu_social_sciences' });
  const subject = buildCurve(entries, { task: 'mmlu_anatomy' });
  expect(category.points[0]).toMatchObject({ score: { n: 3077 }, subjectsEvaluated: 12 });
  expect(subject.points[0]).toMatchObject({ score: { n: 135 }, subjectsEvaluated: 1 });
  expect(Object.keys(subject.points[0]?.subjects ?? {})).toEqual(['anatomy']);
});

it('uses the group row of MMLU where the file has no subjects', () => {
  const rows = { mmlu: { acc: 0.3, stderr: 0.004 }, mmlu_stem: { acc: 0.2, n: 50 } };
  expect(buildCurve(entriesOf(rows)).points[0]).toMatchObject({
    score: { value: 0.3, n: null, stderr: 0.004, interval: { low: expect.closeTo(0.29216, 5) } },
    subjectsEvaluated: null,
  });
  expect(buildCurve(entriesOf(rows), { task: 'mmlu_stem' }).points[0]?.score.value).toBe(0.2);
});

it('keeps plain MMLU and its variants apart', () => {
  const both = { ...two, mmlu_anatomy_continuation: { acc: 0.9, n: 100 } };
  expect(buildCurve(entriesOf(both)).points[0]?.subjectsEvaluated).toBe(2);
  const variant = buildCurve(entriesOf(both), { task: 'mmlu_continuation' });
  expect(variant.points[0]).toMatchObject({ score: { value: 0.9 }, subjectsEvaluated: 1 });
});

it('shows the first task that is no member of a group where there is no MMLU', () => {
  const rows = { arc_easy: { acc: 0.3 }, ai2: { acc: 0.4, members: ['arc_easy'] }, piqa: { acc: 0.5 } };
  expect(buildCurve(entriesOf(rows)).task).toBe('ai2');
});

it('knows a checkpoint without the task from one whose score is no number', () => {
  const curve = buildCurve(
    entriesOf({ piqa: { acc: 0.5 } }, { sciq: { acc: 0.2 } }, { piqa: { acc: null } }),
  );
  expect(curve.points.map(({ checkpoint }) => checkpoint.id)).toEqual(['iter_0001000']);
  expect(curve.unscored).toMatchObject([
    { checkpoint: { id: 'iter_0002000' }, reason: 'not-evaluated' },
    { checkpoint: { id: 'iter_0003000' }, reason: 'not-a-number' },
  ]);
});

it('gives a metric that is no share of questions the interval of its standard error', () => {
  const rows = { mmlu_early_training: { metrics: { 'likelihood,none': -1.5 }, stderr: 0.1, n: 400 } };
  const curve = buildCurve(entriesOf(rows));
  expect(curve).toMatchObject({ metric: 'likelihood', chance: null });
  expect(curve.points[0]?.score).toMatchObject({
    correct: null,
    interval: { low: expect.closeTo(-1.696, 4), high: expect.closeTo(-1.304, 4) },
  });
});

it('refuses to draw a curve of nothing', () => {
  expect(() => buildCurve([])).toThrow(NoEvaluationsError);
});
