import { EvalcurveError } from '@evalcurve/errors';

/** A flag asks for what the engine cannot do. */
export class EngineFlagError extends EvalcurveError {
  readonly flag: string;

  constructor({
    flag,
    problem,
    hint,
  }: {
    readonly flag: string;
    readonly problem: string;
    readonly hint: string;
  }) {
    super(`--${flag}: ${problem}`, { hint });
    this.flag = flag;
  }
}
