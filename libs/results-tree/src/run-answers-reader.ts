import type { CheckpointAnswers, CurvePoint, TrainingRun } from '@evalcurve/curves';
import { readAnswers } from './read-answers.ts';
import type { TrainingRunTree } from './read-training-runs.ts';
import type { ResultsProblem } from './results-tree.ts';

/** Reads what checkpoints of several runs answered, one at a time. */
export interface RunAnswersReader {
  /** Null where nothing was logged, or what was cannot be read. */
  readonly answersOf: (run: TrainingRun, point: CurvePoint) => Promise<CheckpointAnswers | null>;
  /** The samples files that could not be read so far. */
  readonly problems: readonly ResultsProblem[];
  /** The samples files that were read so far. */
  readonly files: readonly string[];
}

/**
 * Prepares the reading of logged answers for `compareRuns`.
 *
 * @example
 * const { answersOf } = runAnswersReader(runs);
 * const comparisons = await compareRuns(runs, { answersOf });
 */
export function runAnswersReader(runs: readonly TrainingRunTree[]): RunAnswersReader {
  const problems: ResultsProblem[] = [];
  const files: string[] = [];
  const answersOf: RunAnswersReader['answersOf'] = async (run, point) => {
    const read = runs.find(({ curve }) => curve === run.curve);
    const entry = read?.tree.entries.find(({ checkpoint }) => checkpoint === point.checkpoint);
    if (entry === undefined) return null;
    const answered = await readAnswers(entry, run.curve);
    problems.push(...answered.problems.map(({ path, error }) => ({ path, message: error.message })));
    files.push(...answered.files.values());
    return answered.files.size === 0 ? null : answered.answers;
  };
  return { answersOf, problems, files };
}
