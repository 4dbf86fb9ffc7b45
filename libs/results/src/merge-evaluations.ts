import { evaluationConflicts } from './evaluation-conflicts.ts';
import type { Evaluation } from './evaluation.ts';
import { RecipesDifferError } from './recipes-differ-error.ts';

/**
 * Merges several runs of one checkpoint: the union of their tasks, each from the newest run that has
 * it, and everything else from the newest run.
 *
 * @param evaluations - at least one, oldest first
 * @throws RecipesDifferError where two runs asked the same task differently
 *
 * @example
 * mergeEvaluations([mmluRun, hellaswagRun]).tasks.length; // of both
 */
export function mergeEvaluations(evaluations: readonly [Evaluation, ...Evaluation[]]): Evaluation {
  const conflicts = evaluations.flatMap((older, index) =>
    evaluations.slice(index + 1).flatMap((newer) => evaluationConflicts(older, newer)),
  );
  if (conflicts.length > 0) throw new RecipesDifferError(conflicts);
  return evaluations.reduce((older, newer) => {
    const replaced = new Set(newer.tasks.map(({ task }) => task));
    return { ...newer, tasks: [...older.tasks.filter(({ task }) => !replaced.has(task)), ...newer.tasks] };
  });
}
