import { RE_PROGRESS_BAR } from './parse-progress-line.ts';

const exception =
  /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Interrupt|Exit|Unreachable|NotFound|Missing|IsEnabled)\b/u;

// What healthy runs say too.
const noise = [
  /^fatal: not a git repository/u,
  /\b(?:WARNING|INFO|DEBUG)\b/u,
  /Warning: /u,
  /^\s/u,
  RE_PROGRESS_BAR,
];

/**
 * The line that tells best why a Python program failed: the exception of its last traceback, else a
 * line of an error's, else the last that is no warning; null where there is none.
 *
 * @example
 * lastMeaningfulLine(['Traceback (most recent call last):', '  File "a.py", line 1', 'ValueError: no', 'bye']);
 * // 'ValueError: no'
 */
export function lastMeaningfulLine(lines: readonly string[]): string | null {
  const traceback = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  const raised = traceback === -1 ? [] : lines.slice(traceback);
  const found =
    raised.find((line) => exception.test(line)) ??
    lines.findLast((line) => /\berror: |\bERROR\b/u.test(line)) ??
    lines.findLast((line) => !noise.some((pattern) => pattern.test(line)));
  return found?.trim() ?? null;
}
