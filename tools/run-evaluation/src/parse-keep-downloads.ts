import { EvalcurveError } from '@evalcurve/errors';

/** `--keep-downloads` was given something that is no number. */
class KeepDownloadsError extends EvalcurveError {
  readonly received: string;

  constructor(received: string) {
    super(`--keep-downloads ${received}: expected how many, or nothing for all of them`, {
      hint: 'For example --keep-downloads 3',
    });
    this.received = received;
  }
}

/**
 * Reads `--keep-downloads`: how many of the last downloads stay after their evaluation, `Infinity`
 * for the flag alone.
 *
 * @throws KeepDownloadsError where it is no number
 * @example
 * parseKeepDownloads('3'); // 3
 */
export function parseKeepDownloads(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === '' || text === true) return Infinity;
  if (text === false) return 0;
  if (!/^\d+$/u.test(text)) throw new KeepDownloadsError(text);
  return Number(text);
}
