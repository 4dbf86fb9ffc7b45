import { expect, it } from '@jest/globals';
import type { Evaluation } from '@evalcurve/results';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { entriesOf, mmluRows } from './__fixtures__/curve.ts';
import { evaluationOf } from './__fixtures__/evaluation.ts';
import { buildCurve } from './build-curve.ts';
import type { CurveNote } from './curve-note.ts';

it('has nothing to say about complete and equal evaluations', () => {
  expect(buildCurve(entriesOf(mmluRows(0.25), mmluRows(0.3))).notes).toEqual([]);
});

it('says that a limited run is no full one and that its averages are the same', () => {
  const rows = Object.fromEntries(Object.keys(mmluRows(0)).map((task) => [task, { acc: 0.25, n: 100 }]));
  expect(notesOf(evaluationOf(rows, { limit: 100 }))).toMatchObject([
    {
      ...{ kind: 'limited', limit: 100, isMicroMacro: true },
      sentence: {
        en: 'At most 100 questions a task were asked (limit): not comparable with full runs. Every subject counts the same, so the micro average is the macro one.',
        zh: '每个任务最多只问了 100 题（limit），与完整评测的结果不可比较。各科目题数相同，因此微平均等于宏平均。',
      },
    },
  ]);
});

it('takes a limit that cut nothing for none', () => {
  expect(notesOf(evaluationOf(mmluRows(0.25), { limit: 2000 }))).toEqual([]);
});

it('says which share of the questions was asked', () => {
  const evaluation = evaluationOf({ piqa: { acc: 0.5, n: 184 } }, { limit: 0.1 });
  expect(notesOf(evaluation)[0]?.sentence.en).toBe(
    '10.0% of each task’s questions were asked (limit): not comparable with full runs.',
  );
});

it('says over how many subjects the total is where some are missing', () => {
  const one = { mmlu_anatomy: { acc: 0.2, n: 135 } };
  expect(buildCurve(entriesOf(one, mmluRows(0.3))).notes).toMatchObject([
    {
      ...{ kind: 'partial-subjects', fewest: 1, most: 57, of: 57 },
      sentence: { en: 'Only between 1 and 57 of 57 MMLU subjects were evaluated; the total is over those.' },
    },
  ]);
});

it('misses no subject in a curve of one category', () => {
  const curve = buildCurve(entriesOf(mmluRows(0.3)), { task: 'mmlu_stem', categories: 'hendrycks' });
  expect(curve.points[0]?.subjectsEvaluated).toBe(18);
  expect(curve.notes).toEqual([]);
});

it('says that checkpoints were asked different numbers of questions', () => {
  const notes = buildCurve(entriesOf({ piqa: { acc: 0.5, n: 1838 } }, { piqa: { acc: 0.5, n: 100 } })).notes;
  expect(notes).toMatchObject([{ kind: 'uneven-questions', fewest: 100, most: 1838 }]);
});

it('tells MMLU of lm_eval 0.3 from that of later versions', () => {
  const { notes } = buildCurve(entriesOf(mmluRows(0.3, 'hendrycksTest-')));
  expect(notes.map(({ kind }) => kind)).toEqual(['other-prompt']);
});

it('names the checkpoints that have no score', () => {
  const { notes } = buildCurve(entriesOf({ piqa: { acc: 0.5 } }, { sciq: { acc: 0.2 } }));
  expect(notes).toMatchObject([
    {
      kind: 'unscored',
      checkpoints: ['iter_0002000'],
      sentence: { zh: expect.stringContaining('iter_0002000') },
    },
  ]);
});

it('says how each checkpoint ended whose score decided how many questions it was asked, and nothing else of limits', () => {
  const limited = (limit: number | null, decision: 'above' | 'undecided', n: number): Evaluation =>
    evaluationOf(
      { arc_easy: { acc: 0.3, n } },
      { limit, depth: { looks: 4, bound: 0.25, decision, questions: n } },
    );
  expect(notesOf(limited(0.125, 'above', 297), limited(null, 'undecided', 2376))).toEqual([
    {
      ...{ kind: 'adaptive-depth', bound: 0.25, above: 1, below: 0, undecided: 1, fewest: 297, most: 2376 },
      sentence: {
        en: 'Asked until decided, between 297 and 2,376 questions: 1 above 25.0%, 0 below, 1 undecided. Intervals of scores and tests against guessing allow for that. Differences between checkpoints do not, and those with other numbers of questions were not asked the same.',
        zh: '逐步加题直至有定论（从 297 到 2,376 题）：1 个高于 25.0%，0 个低于，1 个未定。得分的区间和与随机猜测的检验已考虑这一点；checkpoint 之间的差异未考虑这一点，且题数不同的 checkpoint 所答题目并不相同。',
      },
    },
  ]);
});

function notesOf(...evaluations: readonly Evaluation[]): readonly CurveNote[] {
  const ids = evaluations.map((_, index) => `iter_${String(index + 1).padStart(7, '0')}`);
  const entries = evaluations.map((evaluation, index) => ({
    checkpoint: parseCheckpointName(ids[index] ?? ''),
    evaluation,
  }));
  return buildCurve(entries).notes;
}
