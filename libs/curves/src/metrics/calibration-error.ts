import type { TaskAnswers } from '../answers/task-answers.ts';

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
 * calibrationError(answers.tasks); // { error: 0.031…, n: 14042 }
 */
export function calibrationError(tasks: readonly TaskAnswers[]): CalibrationError | null {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  let n = 0;
  for (const answers of tasks) {
    for (let question = 0; question < answers.right.length; question += 1) {
      const isRight = answers.right[question] ?? -1;
      const confidence = confidenceIn(answers, question);
      if (isRight < 0 || !Number.isFinite(confidence)) continue;
      const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
      if (bin === undefined) continue;
      bin.confidence += confidence;
      bin.right += isRight;
      n += 1;
    }
  }
  if (n === 0) return null;
  const error = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / n;
  return { error, n };
}

// The highest share of the softmax: 1 / Σ exp(l − highest). NaN where a log-likelihood is, or none is above −Infinity.
function confidenceIn({ choices, choiceCounts, logLikelihoods }: TaskAnswers, question: number): number {
  const start = question * choices;
  const end = start + (choiceCounts[question] ?? 0);
  let highest = -Infinity;
  for (let place = start; place < end; place += 1) {
    highest = Math.max(highest, logLikelihoods[place] ?? Number.NaN);
  }
  let powers = 0;
  for (let place = start; place < end; place += 1) {
    powers += Math.exp((logLikelihoods[place] ?? Number.NaN) - highest);
  }
  return end > start ? 1 / powers : Number.NaN;
}
