import type { Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import type { AttemptProblem } from './attempt-problem.ts';

type RecipeProblem = Extract<AttemptProblem, { kind: 'recipe' }>;

/**
 * Where an evaluation was made with another limit, few-shot count or batch size than its recipe
 * asks for. What the file does not tell is taken to be right.
 */
export function checkRecipe(evaluation: Evaluation, recipe: Recipe): AttemptProblem[] {
  const differences = [
    evaluation.limit === recipe.limit
      ? null
      : describe('limit', { expected: recipe.limit, found: evaluation.limit }),
    differs(evaluation.numFewshot, recipe.numFewshot)
      ? describe('numFewshot', { expected: recipe.numFewshot, found: evaluation.numFewshot })
      : null,
    recipe.batchSize !== 'auto' && differs(evaluation.batchSize, recipe.batchSize)
      ? describe('batchSize', { expected: recipe.batchSize, found: evaluation.batchSize })
      : null,
  ];
  return differences.filter((difference) => difference !== null);
}

function differs(found: number | string | null, expected: number | string | null): boolean {
  return found !== null && expected !== null && found !== expected;
}

function describe(
  field: RecipeProblem['field'],
  { expected, found }: Pick<RecipeProblem, 'expected' | 'found'>,
): RecipeProblem {
  const message = `the results were made with ${field} ${found ?? 'none'}, expected ${expected ?? 'none'}`;
  return { kind: 'recipe', field, expected, found, fatal: true, message };
}
