import type { Evaluation, TaskScores } from './evaluation.ts';

/** Something that makes two runs of one task incomparable. */
export interface EvaluationConflict {
  readonly task: string;
  readonly field: 'numFewshot' | 'limit' | 'chatTemplate';
  readonly before: string;
  readonly after: string;
}

/**
 * How the tasks that two evaluations share were asked differently: few-shot count, number of
 * questions, chat template. What a file does not tell conflicts with nothing; batch size and dtype
 * are left to whoever judges the numbers.
 *
 * @example
 * evaluationConflicts(zeroShot, fiveShot);
 * // [{ task: 'mmlu_anatomy', field: 'numFewshot', before: '0', after: '5' }, …]
 */
export function evaluationConflicts(before: Evaluation, after: Evaluation): EvaluationConflict[] {
  const earlier = new Map(before.tasks.map((task) => [task.task, task]));
  return after.tasks.flatMap((task) => {
    const other = earlier.get(task.task);
    if (other === undefined) return [];
    return FIELDS.flatMap(({ field, read }): EvaluationConflict[] => {
      const [first, second] = [read(before, other), read(after, task)];
      const conflicts = first !== null && second !== null && first !== second;
      return conflicts ? [{ task: task.task, field, before: first, after: second }] : [];
    });
  });
}

interface ComparedField {
  readonly field: EvaluationConflict['field'];
  readonly read: (evaluation: Evaluation, task: TaskScores) => string | null;
}

const FIELDS: readonly ComparedField[] = [
  { field: 'numFewshot', read: (_evaluation, { numFewshot }) => numFewshot?.toString() ?? null },
  { field: 'limit', read: (evaluation) => String(evaluation.limit ?? 'none') },
  { field: 'chatTemplate', read: ({ chatTemplateHash }) => chatTemplateHash },
];
