import type { Curve } from '@evalcurve/curves';
import type { ResultsTree } from '@evalcurve/results-tree';

/** The curve of a sweep that has not finished any checkpoint. */
export function emptyCurve({ modelName }: Pick<ResultsTree, 'modelName'>): Curve {
  return {
    model: modelName,
    task: 'mmlu',
    metric: 'acc',
    average: 'micro',
    chance: null,
    scheme: 'lm_eval',
    numFewshot: null,
    limit: null,
    points: [],
    unscored: [],
    notes: [],
  };
}
