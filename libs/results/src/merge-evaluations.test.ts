import { expect, it } from '@jest/globals';
import type { Evaluation } from './evaluation.ts';
import { mergeEvaluations } from './merge-evaluations.ts';
import { parseResults } from './parse-results.ts';
import { RecipesDifferError } from './recipes-differ-error.ts';

function run(
  scores: Record<string, number>,
  { limit = null, shots = 0 }: { limit?: number | null; shots?: number } = {},
): Evaluation {
  const tasks = Object.entries(scores);
  return parseResults(
    JSON.stringify({
      results: Object.fromEntries(tasks.map(([task, score]) => [task, { 'acc,none': score }])),
      versions: {},
      'n-shot': Object.fromEntries(tasks.map(([task]) => [task, shots])),
      config: { limit },
    }),
  );
}

it('takes each task from the newest run that has it', () => {
  const merged = mergeEvaluations([run({ a: 0.1, b: 0.2 }), run({ b: 0.3 }), run({ c: 0.4 })]);
  expect(merged.tasks.map(({ task, metrics }) => [task, metrics[0]?.value])).toEqual([
    ['a', 0.1],
    ['b', 0.3],
    ['c', 0.4],
  ]);
});

it('refuses runs that asked the same task differently and says how', () => {
  const merge = () => mergeEvaluations([run({ a: 0.1 }), run({ a: 0.2 }, { shots: 5 })]);
  expect(merge).toThrow(RecipesDifferError);
  expect(merge).toThrow('two runs of a differ in numFewshot: 0 and 5');
});

it('does not mind that other tasks in between had another limit', () => {
  const runs = [run({ a: 0.1 }, { limit: 10 }), run({ b: 0.2 }), run({ a: 0.3 }, { limit: 10 })] as const;
  expect(mergeEvaluations(runs).tasks).toHaveLength(2);
  expect(() => mergeEvaluations([runs[0], run({ a: 0.2 })])).toThrow('differ in limit: 10 and none');
});
