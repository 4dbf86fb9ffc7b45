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
  return subjectsOf(point)
    .sort((a, b) => b.score.value - a.score.value || byName(a, b))
    .slice(0, count);
}

/**
 * The subjects with the lowest scores, worst first, equals by name. However many are equal, none of
 * the {@link bestSubjects} is among them, unless there are fewer than `count` twice.
 *
 * @example
 * worstSubjects(point, 5)[0]; // { subject: 'abstract_algebra', score: { value: 0.18, … } }
 */
export function worstSubjects(point: CurvePoint, count: number): RankedSubject[] {
  const best = new Set(bestSubjects(point, count).map(({ subject }) => subject));
  const rising = subjectsOf(point).sort((a, b) => a.score.value - b.score.value || byName(a, b));
  const others = rising.filter(({ subject }) => !best.has(subject));
  return (others.length < count ? rising : others).slice(0, count);
}

function subjectsOf({ subjects }: CurvePoint): RankedSubject[] {
  return (Object.entries(subjects) as [MmluSubject, Score][]).map(([subject, score]) => ({ subject, score }));
}

function byName(a: RankedSubject, b: RankedSubject): number {
  return a.subject < b.subject ? -1 : 1;
}
