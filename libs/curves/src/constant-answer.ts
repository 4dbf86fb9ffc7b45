import type { MmluSubject } from '@evalcurve/mmlu';
import { MMLU_ANSWER_KEYS, parseMmluTask } from '@evalcurve/mmlu';
import type { Curve } from './curve.ts';

/** What is scored by giving one letter to every question. */
export interface ConstantAnswer {
  readonly letter: 'A' | 'B' | 'C' | 'D';
  readonly value: number;
}

/**
 * The most that one letter for every question of a curve scores, which no test against chance tells from
 * knowledge; null where it is unknown: only for plain MMLU, whose choices are answered by their letter, and
 * only where every question of every subject was asked.
 *
 * @example
 * constantAnswer(curve); // { letter: 'D', value: 0.2689… }
 */
export function constantAnswer(curve: Curve): ConstantAnswer | null {
  const { points } = curve;
  const subjects = Object.keys(points[0]?.subjects ?? {}) as MmluSubject[];
  if (subjects.length === 0 || !isAnsweredByLetter(curve)) return null;
  const { n, ...best } = bestConstantAnswer(subjects);
  return points.every(({ score }) => score.n === n) ? best : null;
}

/**
 * Whether a curve's questions are answered by their letter: plain MMLU since lm_eval 0.4.0.
 *
 * @example
 * isAnsweredByLetter(curve); // true for mmlu and mmlu_stem, false for mmlu_continuation
 */
export function isAnsweredByLetter({ task, metric, notes }: Curve): boolean {
  const parsed = parseMmluTask(task);
  const isPlain = parsed !== null && parsed.variant === null;
  return isPlain && metric === 'acc' && notes.every(({ kind }) => kind !== 'other-prompt');
}

/**
 * The letter that is right most often over all test questions of some subjects.
 *
 * @example
 * bestConstantAnswer(['anatomy']); // { letter: 'C', value: 0.333…, n: 135 }
 */
export function bestConstantAnswer(
  subjects: readonly MmluSubject[],
): ConstantAnswer & { readonly n: number } {
  const counts = LETTERS.map((_, letter) =>
    subjects.reduce((sum, subject) => sum + (MMLU_ANSWER_KEYS[subject][letter] ?? 0), 0),
  );
  const n = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  return { letter: LETTERS[counts.indexOf(most)] ?? 'A', value: most / n, n };
}

const LETTERS = ['A', 'B', 'C', 'D'] as const;
