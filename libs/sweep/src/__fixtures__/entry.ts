import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { Recipe, RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import type { ResultsTree, TreeEntry } from '@evalcurve/results-tree';

/** MMLU without examples, in full. */
export const ZERO_SHOT: Recipe = {
  tasks: ['mmlu'],
  numFewshot: 0,
  limit: null,
  batchSize: 16,
  dtype: 'bfloat16',
  seed: null,
  trustRemoteCode: false,
};

/** An evaluation that tells no more than what a plan reads. */
export function evaluationOf(facts: Partial<Evaluation>): Evaluation {
  const scores = {
    metrics: [],
    n: null,
    nOriginal: null,
    numFewshot: 0,
    version: null,
    members: [],
    hash: null,
  };
  return {
    harnessVersion: { value: '0.4.12', exact: true },
    modelName: null,
    revision: null,
    subfolder: null,
    modelArgs: {},
    numFewshot: 0,
    limit: null,
    batchSize: 16,
    dtype: 'bfloat16',
    chatTemplateHash: null,
    dateSeconds: null,
    tasks: [{ ...scores, task: 'mmlu_anatomy' }],
    ...facts,
  };
}

/** A published checkpoint; with a recipe it is one of ours, without it somebody else's. */
export function entryOf(
  id: string,
  { recipe, evaluation = evaluationOf({}) }: { recipe?: Recipe; evaluation?: Evaluation },
): TreeEntry {
  const checkpoint = parseCheckpointName(id);
  return {
    checkpoint,
    evaluation,
    files: [],
    runs: [],
    samples: [],
    record: recipe ? recordOf(id, recipe) : null,
  };
}

/** A tree of such checkpoints. */
export function treeOf(entries: readonly TreeEntry[]): ResultsTree {
  return {
    directory: 'results_dense500m',
    modelName: 'tiiuae/dense-500m-arch1',
    entries,
    problems: [],
    sweep: null,
  };
}

function recordOf(id: string, recipe: Recipe): RunRecord {
  return {
    schemaVersion: 1,
    evalcurveVersion: '0.1.0',
    checkpoint: parseCheckpointName(id),
    model: {
      name: 'tiiuae/dense-500m-arch1',
      layout: 'subfolder',
      subfolder: id,
      revision: 'main',
      commit: 'c0ffee',
    },
    recipe,
    fingerprint: 'f',
    engine: { name: 'lm-eval', version: '0.4.12', environment: {} },
    command: [],
    batchSizes: [recipe.batchSize],
    attempt: 'a',
    startedAt: '2026-11-24T08:00:00.000Z',
    finishedAt: '2026-11-24T08:01:00.000Z',
    phaseDurationsMs: { fetching: 10_000, scoring: 50_000 },
  };
}
