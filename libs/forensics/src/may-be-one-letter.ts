import { MMLU_ANSWER_KEYS, parseMmluTask, type MmluSubject } from '@evalcurve/mmlu';
import type { Evaluation, TaskScores } from '@evalcurve/results';

/**
 * Whether scores may be those of a model that gives the same letter to every question of MMLU, as young
 * models do: two such checkpoints have equal scores and different weights. Where part of the questions
 * or others than MMLU's were asked, the key is unknown and they may be; never of other tasks.
 *
 * @example
 * mayBeOneLetter(evaluation); // true where anatomy has 31 of 135, astronomy 51 of 152 …: always D
 */
export function mayBeOneLetter({ tasks }: Evaluation): boolean {
  const leaves = tasks.flatMap(subjectScore);
  return leaves.length > 0 && [0, 1, 2, 3].some((letter) => leaves.every((leaf) => isShareOf(leaf, letter)));
}

interface SubjectScore {
  readonly subject: MmluSubject;
  readonly n: number | null;
  readonly value: number;
}

function subjectScore({ task, n, metrics }: TaskScores): SubjectScore[] {
  const parsed = parseMmluTask(task);
  const value = metrics.find(({ metric }) => metric === 'acc')?.value ?? null;
  if (parsed?.kind !== 'subject' || parsed.variant !== null || value === null) return [];
  return [{ subject: parsed.subject, n, value }];
}

// Files may have rounded shares: to half a question is near enough.
function isShareOf({ subject, n, value }: SubjectScore, letter: number): boolean {
  const key = MMLU_ANSWER_KEYS[subject];
  const questions = key.reduce((sum, count) => sum + count, 0);
  return n !== questions || Math.abs(value * questions - (key[letter] ?? 0)) < 0.5;
}
