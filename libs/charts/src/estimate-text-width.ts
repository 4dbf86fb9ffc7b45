/**
 * The width of a text in ems, by the kind of its characters: near enough (about 5 %) to break lines where the
 * font is not at hand.
 *
 * @example
 * estimateTextWidth('MMLU 准确率') // 6.0
 */
export function estimateTextWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  // Hanzi, full-width punctuation, emoji.
  if (character > '\u2e7f' || character === '—' || character === '…') return 1;
  if (/[ijlI.,:;'|!·]/u.test(character)) return 0.28;
  if (/[ ()ftr[\]-]/u.test(character)) return 0.33;
  if (/[mwMW@%]/u.test(character)) return 0.88;
  if (/\p{Lu}/u.test(character)) return 0.65;
  return 0.56;
}
