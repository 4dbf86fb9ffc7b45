import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { Evaluation, TaskScores } from '@evalcurve/results';
import type { CheckpointEvidence, RunEvidence, SeriesEvidence } from '../series-evidence.ts';

/** One leaf task's scores, of 100 questions. */
export function rowOf(task: string, overrides: Partial<TaskScores> = {}): TaskScores {
  const metrics = [{ metric: 'acc', filter: 'none', value: 0.25, stderr: 0.0435 }];
  const counts = { n: 100, nOriginal: 100, numFewshot: 0 };
  return { task, metrics, ...counts, version: '1', members: [], hash: null, ...overrides };
}

/** An evaluation as lm_eval 0.4.12 writes it. */
export function evaluationOf(tasks: readonly TaskScores[], overrides: Partial<Evaluation> = {}): Evaluation {
  return {
    harnessVersion: { value: '0.4.12', exact: true },
    modelName: 'example/dense',
    revision: null,
    subfolder: null,
    modelArgs: {},
    numFewshot: 0,
    limit: null,
    batchSize: 16,
    dtype: 'float32',
    chatTemplateHash: null,
    dateSeconds: null,
    tasks,
    ...overrides,
  };
}

/** What is known of a checkpoint whose results are one file. */
export function checkpointOf(id: string, evaluation: Evaluation): CheckpointEvidence {
  const run: RunEvidence = { file: `${id}/results.json`, evaluation, batchSize: evaluation.batchSize };
  return {
    checkpoint: parseCheckpointName(id),
    evaluation,
    runs: [run],
    hasOwnQuestions: false,
    samples: [],
  };
}

/** A series without problems of its files. */
export function seriesOf(checkpoints: readonly CheckpointEvidence[]): SeriesEvidence {
  return { checkpoints, problems: [], pending: [] };
}

/** Checkpoints at these steps, each with the accuracy that `accuracy` gives in one task of 10,000 questions. */
export function stepsOf(
  steps: readonly number[],
  accuracy: (step: number, index: number) => number = () => 0.25,
): CheckpointEvidence[] {
  return steps.map((step, index) => {
    const metrics = [{ metric: 'acc', filter: 'none', value: accuracy(step, index), stderr: 0.004 }];
    return checkpointOf(
      `step${step}`,
      evaluationOf([rowOf('sciq', { metrics, n: 10_000, nOriginal: 10_000 })]),
    );
  });
}
