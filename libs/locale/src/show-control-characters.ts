/** The {@link showControlCharacters} options. */
export interface ShowControlCharactersOptions {
  /**
   * Leave line feeds and tabs as they are.
   *
   * @default false
   */
  readonly keepLineBreaks?: boolean;
}

// Control, format and direction characters, separators of lines and lone surrogates: a terminal acts
// on them, hides them, or orders the text around them anew. The joiners stay: emoji and Persian need them.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside with its control, escape and direction characters made visible, so that a
 * terminal shows instead of obeys them.
 *
 * @example
 * showControlCharacters('\u001b[31mred'); // '␛[31mred'
 * showControlCharacters('\u202eabc'); // '<U+202E>abc'
 */
export function showControlCharacters(text: string, options: ShowControlCharactersOptions = {}): string {
  const { keepLineBreaks = false } = options;
  return text.replace(INVISIBLE, (character) =>
    keepLineBreaks && (character === '\n' || character === '\t') ? character : visible(character),
  );
}

// Unicode has a picture for each control character of ASCII; the others are named by number.
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
