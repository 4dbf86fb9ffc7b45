import type { RunGroup } from './mixed-runs-error.ts';

/**
 * What tells one series of a heap from the others, in words that `--model` picks it by.
 *
 * @example
 * seriesLabel(group); // 'EleutherAI/pythia-1.4b 5-shot evals/five-shot'
 */
export function seriesLabel({ modelName, numFewshot, limit, folder }: RunGroup): string {
  const parts = [
    modelName,
    numFewshot === null ? null : `${numFewshot}-shot`,
    limit === null ? null : `limit ${limit}`,
    folder === '.' ? null : folder,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
