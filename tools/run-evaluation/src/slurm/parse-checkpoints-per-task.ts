import { parseCount } from './parse-count.ts';

/**
 * Reads how many checkpoints a task evaluates: an integer from 1 on, or `auto`.
 *
 * @throws UsageError where it is something else
 *
 * @example
 * parseCheckpointsPerTask('4'); // 4
 */
export function parseCheckpointsPerTask(text: string | undefined): number | 'auto' | undefined {
  return text === 'auto' ? text : parseCount('checkpoints-per-task', 'auto')(text);
}
