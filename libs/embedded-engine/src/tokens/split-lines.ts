/**
 * Cuts a text behind a line break that stands alone between two other characters, and before a line break that follows
 * a letter or digit. Longer runs of white space stay whole, since how they are divided depends on what follows.
 *
 * @example
 * splitLines('Lead?\nA. Pb\n\nTin?'); // ['Lead?\n', 'A. Pb', '\n\nTin?']
 */
export function splitLines(text: string): string[] {
  return text.split(CUT);
}

const CUT = /(?<=\S\n)(?=\S)|(?<=[\p{L}\p{N}])(?=\n)/u;
