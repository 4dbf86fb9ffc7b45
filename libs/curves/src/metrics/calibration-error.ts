import type { QuestionValues } from './question-values.ts';

/** As many as M. P. Naeini et al. and later work use. */
const BINS = 15;

/** A calibration error and how many questions are behind it. */
export interface CalibrationError {
  /** 0 to 1. */
  readonly error: number;
  readonly n: number;
}

/**
 * Expected calibration error: how far a checkpoint's confidence in its answers is from how often they are
 * right, weighed over 15 bins of confidence; null where no question has log-likelihoods and a right choice.
 * Confidence is the highest probability among the choices.
 *
 * C. Guo et al., "On calibration of modern neural networks" (ICML 2017).
 *
 * @example
 * calibrationError(questionValues({ tasks, questions })); // { error: 0.031…, n: 14042 }
 */
export function calibrationError({
  confidence,
  acc,
}: Pick<QuestionValues, 'confidence' | 'acc'>): CalibrationError | null {
  const sums = { confidence: new Float64Array(BINS), right: new Float64Array(BINS) };
  let n = 0;
  for (let question = 0; question < acc.length; question += 1) {
    const isRight = acc[question] ?? Number.NaN;
    const sure = confidence[question] ?? Number.NaN;
    if (Number.isNaN(isRight) || Number.isNaN(sure)) continue;
    const bin = Math.min(BINS - 1, Math.floor(sure * BINS));
    sums.confidence[bin] = (sums.confidence[bin] ?? 0) + sure;
    sums.right[bin] = (sums.right[bin] ?? 0) + isRight;
    n += 1;
  }
  const apart = sums.confidence.map((sure, bin) => Math.abs(sure - (sums.right[bin] ?? 0)));
  return n === 0 ? null : { error: apart.reduce((sum, each) => sum + each, 0) / n, n };
}
