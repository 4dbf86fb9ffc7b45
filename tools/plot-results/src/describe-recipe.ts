import type { Curve } from '@evalcurve/curves';
import type { TreeEntry } from '@evalcurve/results-tree';
import { engineNames } from './engine-names.ts';

/**
 * How the scores of a curve were made, in one line.
 *
 * @example
 * describeRecipe(curve, tree.entries); // 'mmlu acc, 0-shot, bfloat16, lm_eval 0.4.12'
 */
export function describeRecipe(curve: Curve, entries: readonly TreeEntry[]): string {
  const { numFewshot, limit } = curve;
  const dtypes = new Set(entries.flatMap(({ evaluation }) => evaluation.dtype ?? []));
  return [
    `${curve.task} ${curve.metric}`,
    numFewshot === null ? '' : `${numFewshot}-shot`,
    curve.average === 'macro' ? 'macro average' : '',
    limit === null ? '' : `limit ${limit}`,
    ...dtypes,
    engineNames(entries) ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}
