import type { RunRecord } from '@evalcurve/evaluation';

/** A run record of one checkpoint of `tiiuae/dense-500m-arch1`. */
export function runRecord(id: string, step: number): RunRecord {
  return {
    schemaVersion: 1,
    evalcurveVersion: '0.1.0',
    checkpoint: { id, step, tokens: null, stage: null },
    model: {
      name: 'tiiuae/dense-500m-arch1',
      layout: 'subfolder',
      subfolder: id,
      revision: 'main',
      commit: null,
    },
    recipe: {
      tasks: ['mmlu_anatomy'],
      numFewshot: 0,
      limit: null,
      batchSize: 8,
      dtype: 'float32',
      seed: null,
      trustRemoteCode: false,
    },
    fingerprint: 'f',
    engine: { name: 'lm-eval', version: '0.4.12', environment: {} },
    command: ['lm_eval'],
    batchSizes: [8],
    attempt: '1',
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: '2026-01-01T00:10:00Z',
    phaseDurationsMs: { scoring: 1000 },
  };
}
