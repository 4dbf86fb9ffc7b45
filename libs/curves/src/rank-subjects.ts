import type { MmluSubject } from '@evalcurve/mmlu';
import type { CurvePoint, Score } from './curve.ts';

/** One subject of a {@link CurvePoint} and its score. */
export interface RankedSubject {
  readonly subject: MmluSubject;
  readonly score: Score;
}

/**
 * The subjects with the highest scores, best first, equals by name.
 *
 * @example
 * bestSubjects(point, 5)[0]; // { subject: 'marketing', score: { value: 0.342, … } }
 */
export function bestSubjects(point: CurvePoint, count: number): RankedSubject[] {
  return ranked(point).slice(0, count);
}

/**
 * The subjects with the lowest scores, worst first, equals by name. They are the other end of the
 * ranking of {@link bestSubjects}: none is among both, however many are equal, unless there are fewer
 * than `count` twice.
 *
 * @example
 * worstSubjects(point, 5)[0]; // { subject: 'abstract_algebra', score: { value: 0.18, … } }
 */
export function worstSubjects(point: CurvePoint, count: number): RankedSubject[] {
  return ranked(point)
    .slice(-count)
    .sort((a, b) => a.score.value - b.score.value || byName(a, b));
}

function ranked({ subjects }: CurvePoint): RankedSubject[] {
  return (Object.entries(subjects) as [MmluSubject, Score][])
    .map(([subject, score]) => ({ subject, score }))
    .sort((a, b) => b.score.value - a.score.value || byName(a, b));
}

function byName(a: RankedSubject, b: RankedSubject): number {
  return a.subject < b.subject ? -1 : 1;
}
