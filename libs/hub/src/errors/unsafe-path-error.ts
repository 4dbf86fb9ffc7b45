import { EvalcurveError } from '@evalcurve/errors';

/** A listing names a file that would lie outside the folder meant for it. */
export class UnsafePathError extends EvalcurveError {
  readonly path: string;
  readonly repository: string;

  constructor(path: string, repository: string) {
    super(
      `${repository} lists a file named ${JSON.stringify(path)}, which leads out of its folder: nothing was fetched`,
      {
        hint: 'No honest repo has such names: do not use this repo or this mirror.',
      },
    );
    this.path = path;
    this.repository = repository;
  }
}
