import { EvalcurveError } from '@evalcurve/errors';

/** The Python that has lm_eval has no PyTorch (lm_eval itself does not install it since 0.4.10). */
export class TorchMissingError extends EvalcurveError {
  readonly python: string;

  constructor(python: string) {
    super(`PyTorch is missing in ${python}: lm_eval cannot load a model`, {
      hint: `Install it there: ${python} -m pip install torch 'lm_eval[hf]'`,
    });
    this.python = python;
  }
}
