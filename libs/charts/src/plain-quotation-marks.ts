/**
 * English with typewriter quotation marks: the bundled font is Chinese and sets ’ and “ as wide as hanzi.
 *
 * @example
 * plainQuotationMarks('the answers’ text'); // "the answers' text"
 */
export function plainQuotationMarks(text: string): string {
  return text.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"');
}
