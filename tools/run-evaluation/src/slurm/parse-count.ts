import { UsageError } from '@evalcurve/cli';

/**
 * Reads an integer from 1 on.
 *
 * @param flag - name of the flag that it is the value of
 * @param instead - what else it may be, as the error says; nothing where it is left out
 * @throws UsageError where it is something else
 *
 * @example
 * parseCount('max-tasks')('8'); // 8
 */
export function parseCount(flag: string, instead?: string): (text: string | undefined) => number | undefined {
  const others = instead === undefined ? '' : `, or ${instead}`;
  return (text) => {
    if (text === undefined) return undefined;
    if (/^[1-9]\d*$/u.test(text)) return Number(text);
    throw new UsageError(`--${flag} ${text}: expected an integer of at least 1${others}`);
  };
}
