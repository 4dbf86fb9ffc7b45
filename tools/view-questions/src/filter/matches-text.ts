import type { Question } from '../question-set.ts';

/**
 * Whether a text occurs in a question or one of its choices, whatever its case, its white space, and
 * however Unicode writes it: full-width letters, ligatures, accents apart from their letters (NFKC).
 *
 * @example
 * matchesText('ÉTUDE')({ docId: 0, text: 'une e\u0301tude', choices: [], answer: null }); // true
 */
export function matchesText(searched: string): (question: Question) => boolean {
  const wanted = folded(searched.trim());
  return ({ text, choices }) => [text ?? '', ...choices].some((part) => folded(part).includes(wanted));
}

// Upper case, as it is the same for "ß" and "ss", and for both of Greek's small sigmas.
function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().normalize('NFKC').replaceAll(/\s+/gu, ' ');
}
