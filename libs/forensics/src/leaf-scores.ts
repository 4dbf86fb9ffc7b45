import type { TaskScores } from '@evalcurve/results';
import type { CheckpointEvidence, RunEvidence } from './series-evidence.ts';

/** One leaf task's scores at one checkpoint, and the run that they come from. */
export interface LeafScores {
  readonly run: RunEvidence;
  readonly row: TaskScores;
}

/**
 * The leaf tasks of one checkpoint that have scores, by name, each from the newest run that has it.
 *
 * @example
 * leafScores(evidence).get('mmlu_anatomy')?.row.n; // 135
 */
export function leafScores({ runs }: CheckpointEvidence): ReadonlyMap<string, LeafScores> {
  const leaves = new Map<string, LeafScores>();
  for (const run of runs) {
    for (const row of run.evaluation.tasks) {
      if (row.members.length === 0 && row.metrics.length > 0) leaves.set(row.task, { run, row });
    }
  }
  return leaves;
}
