import type { Question, QuestionSet } from '../question-set.ts';
import { matchesText } from './matches-text.ts';
import type { QuestionFilter } from './question-filter.ts';

/**
 * The questions that pass all filters; tasks without any are left out. A question that a checkpoint was not
 * asked was neither answered wrongly by it nor flipped.
 *
 * @example
 * filterQuestions([anatomy], [{ kind: 'wrong', checkpoint: 'iter_0054000' }]);
 */
export function filterQuestions(
  sets: readonly QuestionSet[],
  filters: readonly QuestionFilter[],
): QuestionSet[] {
  return sets
    .map((set) => {
      const passes = filters.map((filter) => passOf(filter, set));
      return {
        ...set,
        questions: set.questions.filter((question) => passes.every((pass) => pass(question))),
      };
    })
    .filter(({ questions }) => questions.length > 0);
}

function passOf(filter: QuestionFilter, set: QuestionSet): (question: Question) => boolean {
  if (filter.kind === 'search') return matchesText(filter.text);
  if (filter.kind === 'wrong') {
    const isRight = rightness(set, filter.checkpoint);
    return ({ docId }) => isRight(docId) === false;
  }
  const [before, after] = [rightness(set, filter.from), rightness(set, filter.to)];
  return ({ docId }) => {
    const [was, is] = [before(docId), after(docId)];
    return was !== null && is !== null && was !== is;
  };
}

function rightness({ checkpoints }: QuestionSet, id: string): (docId: number) => boolean | null {
  const answers = checkpoints.find(({ checkpoint }) => checkpoint.id === id)?.answers;
  return (docId) => answers?.get(docId)?.isRight ?? null;
}
