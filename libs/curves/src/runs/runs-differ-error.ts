import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link RunsDifferError}. */
export interface RunsDifferErrorOptions {
  /** What both were asked, and how: run and recipe. */
  readonly asked: readonly { readonly label: string; readonly recipe: string }[];
}

/** Runs that were asked differently, so that their scores say nothing about which is better. */
export class RunsDifferError extends EvalcurveError {
  readonly asked: RunsDifferErrorOptions['asked'];

  constructor({ asked }: RunsDifferErrorOptions) {
    const told = asked.map(({ label, recipe }) => `${label} (${recipe})`).join(', ');
    super(`runs that were asked differently cannot be compared: ${told}`, {
      hint: 'Evaluate them alike, pick others with --model, or look at each for itself.',
    });
    this.asked = asked;
  }
}
