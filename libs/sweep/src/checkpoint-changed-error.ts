import { EvalcurveError } from '@evalcurve/errors';

/** A checkpoint was overwritten while it was evaluated. */
export class CheckpointChangedError extends EvalcurveError {
  readonly directory: string;
  readonly files: readonly string[];

  constructor(directory: string, files: readonly string[]) {
    super(`${directory} was changed while it was evaluated: ${files.join(', ')}`, {
      exitCode: 1,
      hint: 'Evaluate it again once nothing writes there any more.',
    });
    this.directory = directory;
    this.files = files;
  }
}
