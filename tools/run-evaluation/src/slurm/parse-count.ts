import { UsageError } from '@evalcurve/cli';

/**
 * Reads an integer from 1 on.
 *
 * @param flag - name of the flag that it is the value of
 * @throws UsageError where it is something else
 *
 * @example
 * parseCount('max-tasks')('8'); // 8
 */
export function parseCount(flag: string): (text: string | undefined) => number | undefined {
  return (text) => {
    if (text === undefined || /^[1-9]\d*$/u.test(text)) return text === undefined ? text : Number(text);
    throw new UsageError(`--${flag} ${text}: expected an integer of at least 1`);
  };
}
