/** As many names as fit a few lines; the rest is counted. */
const shown = 12;

/**
 * Names in one line, long lists cut.
 *
 * @example
 * formatList(['acc', 'acc_norm']); // 'acc, acc_norm'
 */
export function formatList(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
