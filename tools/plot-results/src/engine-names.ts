import type { TreeEntry } from '@evalcurve/results-tree';

/**
 * What made some results, in the order of first use: `lm_eval 0.4.12`, `lm_eval 0.3.0+` where a file
 * tells only that it is no older, or the name of another engine; null where no entry is given.
 *
 * @example
 * engineNames(tree.entries); // 'lm_eval 0.4.12'
 */
export function engineNames(entries: readonly TreeEntry[]): string | null {
  const names = entries.map(
    ({
      evaluation: {
        harnessVersion: { value, exact },
      },
    }) => (/^\d/u.test(value) ? `lm_eval ${value}${exact ? '' : '+'}` : value),
  );
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}
