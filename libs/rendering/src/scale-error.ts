import { EvalcurveError } from '@evalcurve/errors';

/** A scale that no picture can be drawn at. */
export class ScaleError extends EvalcurveError {
  readonly scale: number;

  constructor(scale: number) {
    super(`the scale of a picture must be between 0.1 and 10, got ${scale}`, {
      hint: '1 is screen size, 2 (the default) suits papers and slides.',
    });
    this.scale = scale;
  }
}
