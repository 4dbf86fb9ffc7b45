import type { CurveQuestion } from '../answers/align-questions.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { FlipsFinding, FlipsOptions } from '../findings/flips.ts';

/** A question that flipped, with what was answered. Choices count from 0. */
export interface FlippedQuestion extends CurveQuestion {
  readonly change: 'gained' | 'lost';
  /** What the first checkpoint chose; null where the answer is no choice. */
  readonly chosenFrom: number | null;
  readonly chosenTo: number | null;
  /** The right choice. */
  readonly target: number | null;
}

/**
 * The questions of {@link flipsFinding} with what both checkpoints chose: those gained first, each by task
 * and id.
 *
 * @example
 * flippedQuestions(flips, { from, to })[0];
 * // { task: 'mmlu_anatomy', docId: 12, change: 'gained', chosenFrom: 3, chosenTo: 1, target: 1 }
 */
export function flippedQuestions(
  { evidence }: FlipsFinding,
  { from, to }: FlipsOptions,
): readonly FlippedQuestion[] {
  const [chosenFrom, chosenTo] = [choicesOf(from, 'chosen'), choicesOf(to, 'chosen')];
  const target = choicesOf(to, 'target');
  const flipped = (questions: readonly CurveQuestion[], change: FlippedQuestion['change']) =>
    questions.toSorted(byTask).map((question) => ({
      ...{ ...question, change },
      ...{ chosenFrom: chosenFrom(question), chosenTo: chosenTo(question), target: target(question) },
    }));
  return [...flipped(evidence.gainedQuestions, 'gained'), ...flipped(evidence.lostQuestions, 'lost')];
}

function choicesOf(
  { tasks }: CheckpointAnswers,
  column: 'chosen' | 'target',
): (question: CurveQuestion) => number | null {
  const byName = new Map(tasks.map((answers) => [answers.task, answers]));
  return ({ task, docId }) => {
    const answers = byName.get(task);
    const choice = answers?.[column][answers.docIds.indexOf(docId)] ?? -1;
    return choice < 0 ? null : choice;
  };
}

function byTask(a: CurveQuestion, b: CurveQuestion): number {
  if (a.task === b.task) return a.docId - b.docId;
  return a.task < b.task ? -1 : 1;
}
