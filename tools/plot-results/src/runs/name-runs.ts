import { basename } from 'node:path';
import type { TrainingRunTree } from '@evalcurve/results-tree';

const NAMED = 3;

/**
 * A name of several runs for a file: their folders', as many as are told at a glance.
 *
 * @example
 * nameRuns(runs); // 'small_large' for results_small and results_large
 */
export function nameRuns(runs: readonly Pick<TrainingRunTree, 'tree'>[]): string {
  const names = runs.map(({ tree }) => basename(tree.directory).replace(/^results[-_]?/u, ''));
  const distinct = [...new Set(names)].filter(Boolean);
  const more = distinct.length > NAMED ? [`and_${distinct.length - NAMED}_more`] : [];
  return [...distinct.slice(0, NAMED), ...more].join('_');
}
