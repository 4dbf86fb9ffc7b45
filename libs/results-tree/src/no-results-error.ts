import { EvalcurveError } from '@evalcurve/errors';
import type { ResultsProblem } from './results-tree.ts';

/** Facts of a {@link NoResultsError}. */
export interface NoResultsErrorOptions {
  readonly directory: string;
  /** What was found instead: `it does not exist`, `it is empty`, `none of its 14 files …`. */
  readonly found: string;
  /** Results files that could not be read. */
  readonly problems?: readonly ResultsProblem[];
  readonly cause?: unknown;
}

/** A folder holds no results that can be read. */
export class NoResultsError extends EvalcurveError {
  readonly directory: string;
  readonly problems: readonly ResultsProblem[];

  constructor({ directory, found, problems = [], cause }: NoResultsErrorOptions) {
    super(`no lm_eval results in ${directory}: ${found}`, {
      hint: 'Name a folder that holds results_*.json files of lm_eval, or run an evaluation into it first.',
      cause,
    });
    this.directory = directory;
    this.problems = problems;
  }
}
