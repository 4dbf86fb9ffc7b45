import type { PickedQuestions } from './pick-from-sets.ts';
import type { QuestionSet } from './question-set.ts';

/**
 * The questions that the smallest share of checkpoints answered right, over all tasks together; of equals the
 * first. Those of one task stand together, the hardest first, and the task with the hardest one comes first.
 *
 * @example
 * hardestQuestions([anatomy, virology], 5);
 */
export function hardestQuestions(sets: readonly QuestionSet[], count: number): PickedQuestions[] {
  const ranked = sets
    .flatMap((set) =>
      set.questions.flatMap((question) => {
        const share = shareRight(set, question.docId);
        return share === null ? [] : [{ set, question, share }];
      }),
    )
    .sort((a, b) => a.share - b.share)
    .slice(0, count);
  return [...new Set(ranked.map(({ set }) => set))].map((set) => ({
    set,
    questions: ranked.filter((each) => each.set === set).map(({ question }) => question),
  }));
}

function shareRight({ checkpoints }: QuestionSet, docId: number): number | null {
  const known = checkpoints.flatMap(({ answers }) => answers.get(docId)?.isRight ?? []);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
