export { didYouMean } from './did-you-mean.ts';
export type { DidYouMeanOptions } from './did-you-mean.ts';
export { EvalcurveError } from './evalcurve-error.ts';
export type { EvalcurveErrorOptions } from './evalcurve-error.ts';
export { hasCode } from './has-code.ts';
export { systemErrorReason } from './system-error-reason.ts';
