import { basename } from 'node:path';
import type { Curve } from '@evalcurve/curves';
import type { ResultsTree } from './results-tree.ts';

/** What a run may be called by. */
export interface LabelledRun {
  /** What it is to be called. */
  readonly label?: string | undefined;
  /** Words that pick it out of its folder. */
  readonly model?: string | undefined;
  readonly tree: Pick<ResultsTree, 'directory' | 'modelName'>;
  readonly curve: Pick<Curve, 'model'>;
}

/**
 * What each of several runs is called: what it is to be, else its model, else its folder, else what picks it,
 * whatever of these tells all of them apart; else it is numbered.
 *
 * @example
 * labelRuns([{ tree: { directory: '/a/results_x', modelName: 'm' }, … }, { tree: { directory: '/a/results_y', modelName: 'm' }, … }]);
 * // ['results_x', 'results_y']
 */
export function labelRuns(runs: readonly LabelledRun[]): string[] {
  const telling = NAMES.map((nameOf) => runs.map(nameOf)).find(areTelling);
  return runs.map(({ label }, index) => label ?? telling?.[index] ?? `run ${index + 1}`);
}

const NAMES: readonly ((run: LabelledRun) => string | null)[] = [
  ({ tree, curve }) => shortName(tree.modelName ?? curve.model),
  ({ tree }) => basename(tree.directory),
  ({ model }) => model ?? null,
];

// Of a local path only the last part says what the model is.
function shortName(model: string | null): string | null {
  if (model === null || /^[\w.-]+\/[\w.-]+$/u.test(model)) return model;
  return model.split(/[\\/]/u).findLast((part) => part !== '') ?? null;
}

function areTelling(names: readonly (string | null)[]): boolean {
  return new Set(names.filter((name) => name !== null)).size === names.length;
}
