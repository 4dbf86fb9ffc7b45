import { UsageError } from '@evalcurve/cli';

/**
 * Checks that each of several options of `sbatch` says something.
 *
 * @throws UsageError where one does not
 *
 * @example
 * parseSbatchOptions(['hold', 'nice=7']); // ['hold', 'nice=7']
 */
export function parseSbatchOptions(given: readonly string[] | undefined): readonly string[] | undefined {
  if (given?.length === 0 || given?.some((options) => options.trim() === '')) {
    throw new UsageError('--sbatch-option: expected an option of sbatch, such as hold or "constraint=a100"');
  }
  return given;
}
