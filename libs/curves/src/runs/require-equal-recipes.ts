import type { Curve } from '../curve.ts';
import { RunsDifferError } from './runs-differ-error.ts';
import type { TrainingRun } from './training-run.ts';

/**
 * Refuses runs whose scores cannot be compared: of other tasks, metrics or averages, with other few-shot counts or limits,
 * or of MMLU in other words. What a file does not tell contradicts nothing.
 *
 * @throws RunsDifferError that names the first two which differ
 */
export function requireEqualRecipes(runs: readonly TrainingRun[]): void {
  for (const [index, run] of runs.entries()) {
    const other = runs.slice(0, index).find(({ curve }) => differs(curve, run.curve));
    if (other === undefined) continue;
    const asked = [other, run].map(({ label, curve }) => ({ label, recipe: recipeOf(curve) }));
    throw new RunsDifferError({ asked });
  }
}

function differs(a: Curve, b: Curve): boolean {
  const isOtherTask = a.task !== b.task || a.metric !== b.metric || a.average !== b.average;
  const isOtherCount = a.numFewshot !== null && b.numFewshot !== null && a.numFewshot !== b.numFewshot;
  return isOtherTask || isOtherCount || a.limit !== b.limit || isOldPrompt(a) !== isOldPrompt(b);
}

function isOldPrompt({ notes }: Curve): boolean {
  return notes.some(({ kind }) => kind === 'other-prompt');
}

function recipeOf(curve: Curve): string {
  const { task, metric, average, numFewshot, limit } = curve;
  return [
    isOldPrompt(curve) ? 'hendrycksTest' : task,
    metric,
    average === 'macro' ? 'macro' : null,
    numFewshot === null ? null : `${numFewshot}-shot`,
    limit === null ? 'all questions' : `limit ${limit}`,
  ]
    .filter((fact) => fact !== null)
    .join(' ');
}
