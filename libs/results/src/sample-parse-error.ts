import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link SampleParseError}. */
export interface SampleParseErrorOptions {
  /** The file, null where the sample came from elsewhere. */
  readonly path?: string | null;
  /** Counted from 1, null where the sample came from elsewhere. */
  readonly line?: number | null;
  readonly cause?: unknown;
}

/** A line or value is no sample as any lm_eval version logs it. */
export class SampleParseError extends EvalcurveError {
  readonly path: string | null;
  readonly line: number | null;
  /** What is wrong, without the place: the part that callers who know the place may add it to. */
  readonly detail: string;

  constructor(detail: string, { path = null, line = null, cause }: SampleParseErrorOptions = {}) {
    const place = path === null ? 'the sample' : `${path}${line === null ? '' : `, line ${line}`}`;
    super(`${place} ${detail}`, {
      hint: 'Copy the samples file again, or evaluate that checkpoint again with --log_samples.',
      cause,
    });
    this.path = path;
    this.line = line;
    this.detail = detail;
  }
}
