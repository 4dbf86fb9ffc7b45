import { showControlCharacters } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';

/** A file name that does not tell what to write. */
export class OutputExtensionError extends EvalcurveError {
  readonly output: string;

  constructor(output: string) {
    super(`--output ${showControlCharacters(output)}: expected a name that ends in .png, .svg or .vl.json`, {
      hint: '.png and .svg are pictures, .vl.json is a Vega-Lite specification to edit.',
    });
    this.output = output;
  }
}
