import { ownValue } from './own-value.ts';
import type { ResultsFile } from './results-file.ts';

/**
 * How many choices every question of a task has, where its configuration lists them and does not take them from the
 * question; null otherwise.
 *
 * @example
 * countChoices(file, 'mmlu_anatomy'); // 4
 */
export function countChoices({ configs }: Pick<ResultsFile, 'configs'>, task: string): number | null {
  const config = ownValue(configs, task);
  if (typeof config !== 'object' || config === null) return null;
  const { output_type: type, doc_to_choice: choices } = config as Record<string, unknown>;
  return type === 'multiple_choice' && Array.isArray(choices) && choices.length > 1 ? choices.length : null;
}
