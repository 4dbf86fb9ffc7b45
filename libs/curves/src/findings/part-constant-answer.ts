import type { MmluCategory, MmluSubject } from '@evalcurve/mmlu';
import { MMLU_SUBJECTS, categoryOf, isMmluSubject } from '@evalcurve/mmlu';
import type { ConstantAnswer } from '../constant-answer.ts';
import { bestConstantAnswer, isAnsweredByLetter } from '../constant-answer.ts';
import type { Curve, Score } from '../curve.ts';

/** A category or subject and its score. */
export interface PartConstantAnswerOptions {
  readonly part: MmluCategory | MmluSubject;
  readonly score: Score;
}

/**
 * What one letter for every question of a category or subject scores, where that is not clearly below the
 * score; null where it is, and where it is unknown.
 */
export function partConstantAnswer(
  curve: Curve,
  { part, score }: PartConstantAnswerOptions,
): ConstantAnswer | null {
  if (!isAnsweredByLetter(curve)) return null;
  const { n, ...answer } = bestConstantAnswer(isMmluSubject(part) ? [part] : subjectsIn(part, curve));
  return score.n === n && (score.interval?.low ?? 0) <= answer.value ? answer : null;
}

function subjectsIn(category: MmluCategory, { scheme }: Curve): MmluSubject[] {
  const all = Object.keys(MMLU_SUBJECTS) as MmluSubject[];
  return all.filter((subject) => categoryOf(subject, scheme) === category);
}
