import { EvalcurveError } from '@evalcurve/errors';

/** A local checkpoint lacks a part of its weights. */
export class MissingShardsError extends EvalcurveError {
  readonly directory: string;
  readonly missing: readonly string[];

  constructor(directory: string, missing: readonly string[]) {
    super(`${directory} is no complete model: ${missing.join(', ')} missing`, {
      exitCode: 1,
      hint: 'Copy the checkpoint again, or wait until it is written.',
    });
    this.directory = directory;
    this.missing = missing;
  }
}
