import { showControlCharacters } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';

/** A folder whose checkpoints have no score to draw, or none yet. */
export class NothingToPlotError extends EvalcurveError {
  readonly directory: string;

  constructor(directory: string, task: string | null) {
    const what = task === null ? 'no checkpoint is evaluated yet' : `no checkpoint has a score for ${task}`;
    super(`nothing to plot in ${showControlCharacters(directory)}: ${showControlCharacters(what)}`, {
      hint: 'See how far the evaluation is with view-results.',
    });
    this.directory = directory;
  }
}
