/** Orders token lists like words in a dictionary. */
export function compareTokens(a: readonly number[], b: readonly number[]): number {
  const shared = sharedLength(a, b);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

/** How many tokens two lists have in common at their start. */
export function sharedLength(a: readonly number[], b: readonly number[]): number {
  if (a === b) return a.length;
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
}
