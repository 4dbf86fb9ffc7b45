import { UsageError } from '@evalcurve/cli';

/**
 * Reads how many checkpoints a task evaluates: an integer from 1 on, or `auto`.
 *
 * @throws UsageError where it is something else
 *
 * @example
 * parseCheckpointsPerTask('4'); // 4
 */
export function parseCheckpointsPerTask(text: string | undefined): number | 'auto' | undefined {
  if (text === undefined || text === 'auto') return text;
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new UsageError(`--checkpoints-per-task ${text}: expected an integer of at least 1, or auto`);
}
