import { EvalcurveError } from '@evalcurve/errors';

/** The folder that a virtual environment shall be made in holds other files. */
export class DirectoryInUseError extends EvalcurveError {
  readonly directory: string;

  constructor(directory: string) {
    super(`${directory} holds files but is no virtual environment: nothing was installed`, {
      hint: 'Name another folder: --directory DIR',
    });
    this.directory = directory;
  }
}
