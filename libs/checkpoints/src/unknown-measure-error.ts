import { EvalcurveError } from '@evalcurve/errors';
import type { TrainingMeasure } from './training-measure.ts';

/** Facts of an {@link UnknownMeasureError}. */
export interface UnknownMeasureErrorOptions {
  readonly kind: TrainingMeasure['kind'];
  /** Ids of the checkpoints of which it is not known. */
  readonly checkpoints: readonly string[];
}

/** Training was to be measured by something that is not known of every checkpoint. */
export class UnknownMeasureError extends EvalcurveError {
  readonly kind: TrainingMeasure['kind'];
  readonly checkpoints: readonly string[];

  constructor({ kind, checkpoints }: UnknownMeasureErrorOptions) {
    const [first = ''] = checkpoints;
    const others = checkpoints.length - 1;
    const named = others > 0 ? `${first} and ${others} more` : first;
    const hint = kind === 'step' ? HINTS.step : HINTS.tokens;
    super(`cannot go by ${kind}: the training ${WHAT[kind]} of ${named} are not known`, { hint });
    this.kind = kind;
    this.checkpoints = checkpoints;
  }
}

const WHAT = { step: 'steps', tokens: 'tokens', flops: 'tokens' } as const;

const HINTS = {
  step: 'Names tell none, or a stage counts them anew: go by tokens, --x tokens, or leave --x out.',
  tokens: 'Say how many tokens a step sees: --tokens-per-step 2097152, or a ramp 0:1048576,2000:2097152',
} as const;
