import { EvalcurveError } from '@evalcurve/errors';

/** A name from outside cannot be made a folder of: it could lead out of the tree. */
export class FolderNameError extends EvalcurveError {
  /** As it was given: show it with its control characters made visible. */
  readonly folderName: string;

  constructor(folderName: string, reason: string) {
    super(
      `the name ${JSON.stringify(folderName)} ${reason}, so that no results folder can be named after it`,
      {
        hint: 'Rename the checkpoint: letters, digits, "-", "_" and "." (not first) are safe.',
      },
    );
    this.folderName = folderName;
  }
}
