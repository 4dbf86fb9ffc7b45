import type { TreeEntry } from '@evalcurve/results-tree';

/**
 * The versions of lm_eval that made some results, in the order of their first use, `0.3.0+` where a file
 * tells only that it is no older; null where no entry is given.
 *
 * @example
 * harnessVersions(tree.entries); // '0.4.12'
 */
export function harnessVersions(entries: readonly TreeEntry[]): string | null {
  const versions = entries.map(({ evaluation: { harnessVersion } }) =>
    harnessVersion.exact ? harnessVersion.value : `${harnessVersion.value}+`,
  );
  return versions.length === 0 ? null : [...new Set(versions)].join(', ');
}
