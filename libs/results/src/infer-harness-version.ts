import type { Evaluation } from './evaluation.ts';
import type { ResultsFile } from './results-file.ts';

/**
 * Which lm_eval wrote a file, or which of evalcurve's own engines. Exact since 0.4.9, which writes its version; before, the oldest
 * version that writes the keys that are there (from lm_eval's own history).
 *
 * A file written from a source checkout names the version of the package metadata, which may lag.
 */
export function inferHarnessVersion(file: ResultsFile): Evaluation['harnessVersion'] {
  const written = file.lm_eval_version;
  if (written && /^(?:evalcurve-[a-z]+ )?\d+\.\d+/u.test(written)) return { value: written, exact: true };
  return { value: oldestVersion(file), exact: false };
}

function oldestVersion(file: ResultsFile): string {
  const rows = Object.values(file.results);
  if (rows.some((row) => 'sample_len' in row)) return '0.4.12';
  if (written(file.lm_eval_version)) return '0.4.9';
  if (written(file['n-samples']) || written(file.higher_is_better)) {
    return countsGroupsShots(file) ? '0.4.3' : '0.4.4';
  }
  if (written(file.group_subtasks) || written(file.date) || written(file.transformers_version)) {
    return '0.4.2';
  }
  const hasFilters = rows.some((row) => Object.keys(row).some((key) => key.includes(',')));
  if (hasFilters || written(file.configs)) return '0.4.0';
  return written(file.config) ? '0.3.0' : '0.1.0';
}

// Groups have a few-shot count of their own up to 0.4.3; without groups, that cannot be told.
function countsGroupsShots(file: ResultsFile): boolean {
  const groups = Object.keys(file.groups ?? {});
  return groups.length === 0 || groups.some((group) => group in (file['n-shot'] ?? {}));
}

function written(value: unknown): boolean {
  return value !== undefined && value !== null;
}
