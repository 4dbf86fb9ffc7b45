import { EvalcurveError } from '@evalcurve/errors';

/** `--follow` was given something that is no number of seconds. */
class FollowError extends EvalcurveError {
  readonly received: string;

  constructor(received: string) {
    super(`--follow ${received}: expected seconds between two looks, or nothing for ${DEFAULT_SECONDS}`);
    this.received = received;
  }
}

const DEFAULT_SECONDS = 30;

/**
 * Reads `--follow`: seconds between two looks, 30 for the flag alone.
 *
 * @throws FollowError where it is no positive number
 * @example
 * parseFollow('5'); // 5
 */
export function parseFollow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === '') return DEFAULT_SECONDS;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds < 1e6)) throw new FollowError(text);
  return seconds;
}
