import { showControlCharacters } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';

/** A folder of results without any score. */
export class NothingToExportError extends EvalcurveError {
  readonly folder: string;

  constructor(folder: string) {
    super(`nothing to export: no checkpoint in ${showControlCharacters(folder)} has a score`, {
      hint: 'See how far its evaluation is: evalcurve view',
    });
    this.folder = folder;
  }
}
