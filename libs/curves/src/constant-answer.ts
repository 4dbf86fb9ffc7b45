import type { Curve } from './curve.ts';

/** What is scored by giving one letter to every question. */
export interface ConstantAnswer {
  readonly letter: 'A' | 'B' | 'C' | 'D';
  readonly value: number;
}

// Counted over the answers of the 57 test files: A 3,222, B 3,462, C 3,582, D 3,776.
const MMLU_BEST: ConstantAnswer = { letter: 'D', value: 3776 / 14042 };

/**
 * The most that one letter for every question scores, which no test against chance tells from knowledge;
 * null where it is unknown: only for all questions of `mmlu`, whose choices are answered by their letter.
 *
 * @example
 * constantAnswer(curve); // { letter: 'D', value: 0.2689… }
 */
export function constantAnswer({ task, metric, notes, points }: Curve): ConstantAnswer | null {
  const isLetters = task === 'mmlu' && metric === 'acc' && notes.every(({ kind }) => kind !== 'other-prompt');
  return isLetters && points.every(({ score }) => score.n === 14042) ? MMLU_BEST : null;
}
