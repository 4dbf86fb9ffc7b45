/**
 * How many bytes a text has in UTF-8, without making them.
 *
 * @example
 * utf8Length('né'); // 3
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Both halves of a surrogate pair have two bytes of the character's four.
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
