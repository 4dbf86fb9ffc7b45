import { parseCheckpointName } from '@evalcurve/checkpoints';
import { MMLU_SUBJECTS } from '@evalcurve/mmlu';
import type { CurveEntry } from '../build-curve.ts';
import { buildCurve } from '../build-curve.ts';
import type { Curve } from '../curve.ts';
import type { RowFixture } from './evaluation.ts';
import { evaluationOf } from './evaluation.ts';

/** Entries named `iter_0001000`, `iter_0002000` …, one for each set of rows. */
export function entriesOf(...evaluations: readonly Readonly<Record<string, RowFixture>>[]): CurveEntry[] {
  return evaluations.map((rows, index) => ({
    checkpoint: parseCheckpointName(`iter_${String((index + 1) * 1000).padStart(7, '0')}`),
    evaluation: evaluationOf(rows),
  }));
}

/** A curve of `sciq`, of four choices, with so many right answers of `n` at each checkpoint. */
export function curveOf(n: number, correct: readonly number[]): Curve {
  return buildCurve(entriesOf(...correct.map((right) => ({ sciq: { acc: right / n, n } }))));
}

/** Rows of all 57 subjects, each with the same accuracy as nearly as its questions allow. */
export function mmluRows(accuracy: number, prefix = 'mmlu_'): Record<string, RowFixture> {
  const subjects = Object.entries(MMLU_SUBJECTS);
  return Object.fromEntries(
    subjects.map(([subject, { testQuestions: n }]) => [
      `${prefix}${subject}`,
      { acc: Math.round(accuracy * n) / n, n },
    ]),
  );
}
