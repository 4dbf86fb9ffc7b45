/**
 * The first names of a list, for a message.
 *
 * @example
 * listed(['a', 'b'], 'branch'); // 'a, b'
 * listed([], 'branch'); // 'no branch'
 */
export function listed(names: readonly string[], noun: string): string {
  if (names.length === 0) return `no ${noun}`;
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} … (${names.length})` : shown;
}
