import type { Recipe, RecipeDifference } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';

/**
 * How results that were written without us differ from a recipe, as far as they tell: tasks that
 * are missing, few-shot count and limit. What the file does not tell is taken to be equal.
 */
export function foreignDifferences(evaluation: Evaluation, recipe: Recipe): RecipeDifference[] {
  const present = evaluation.tasks.map(({ task }) => task);
  const differences: RecipeDifference[] = [];
  if (!recipe.tasks.every((task) => present.some((name) => name === task || name.startsWith(`${task}_`)))) {
    differences.push({ field: 'tasks', before: present, after: recipe.tasks });
  }
  if (
    evaluation.numFewshot !== null &&
    evaluation.numFewshot !== (recipe.numFewshot ?? evaluation.numFewshot)
  ) {
    differences.push({ field: 'numFewshot', before: evaluation.numFewshot, after: recipe.numFewshot });
  }
  if (evaluation.limit !== recipe.limit) {
    differences.push({ field: 'limit', before: evaluation.limit, after: recipe.limit });
  }
  return differences;
}
