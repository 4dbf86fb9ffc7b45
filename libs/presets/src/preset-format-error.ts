import { EvalcurveError } from '@evalcurve/errors';

/** What is wrong at one key of a preset. */
export interface PresetProblem {
  /** Path of the key, dots between: `recipe.batchSize`; empty for the preset as a whole. */
  readonly key: string;
  /** What was expected there, and what was received. */
  readonly problem: string;
}

/** A preset is not of the form that it should be. */
export class PresetFormatError extends EvalcurveError {
  readonly problems: readonly PresetProblem[];

  constructor(problems: readonly PresetProblem[], cause: unknown) {
    const texts = problems.map(({ key, problem }) => (key === '' ? problem : `"${key}": ${problem}`));
    super(`not a preset: ${texts.join('; ')}`, {
      hint: 'A preset needs at least { "name": "my-run", "model": "owner/repo" }.',
      cause,
    });
    this.problems = problems;
  }
}
