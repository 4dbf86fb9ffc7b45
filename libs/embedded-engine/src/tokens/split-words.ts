/**
 * Cuts a text whose blanks are `▁` before each run of them.
 *
 * @example
 * splitWords('▁Which▁▁metal'); // ['▁Which', '▁▁metal']
 */
export function splitWords(text: string): string[] {
  return text.split(/(?<=[^▁])(?=▁)/u);
}
