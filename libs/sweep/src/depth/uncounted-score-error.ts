import { EvalcurveError } from '@evalcurve/errors';

/** A score that is no share of a known number of questions has no interval that could decide anything. */
export class UncountedScoreError extends EvalcurveError {
  constructor() {
    super('its score is no share of a known number of questions, and so cannot decide how many to ask', {
      exitCode: 1,
      hint: 'Leave out --until decided, or evaluate a task whose score is an accuracy.',
    });
  }
}
