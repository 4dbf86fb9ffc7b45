import { displayWidth } from './display-width.ts';

/** What {@link wrapText} breaks into lines. */
export interface WrapTextOptions {
  readonly text: string;
  /** Columns of a terminal that a line may take, the indent included. */
  readonly width: number;
  /**
   * What comes before every line.
   *
   * @default no indent
   */
  readonly indent?: string;
}

// A Chinese character may stand at the end of a line by itself, unless closing punctuation follows
// it; a word of Latin letters, and what a no-break space holds together, stays whole.
const OPENING = '（《「『“‘【';
const CLOSING = '，。、；：？！）》」』”’】％…';
const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const PIECE = new RegExp(
  ` +|[${OPENING}]*(?:[${WIDE}]|[^ \\n${WIDE}${OPENING}${CLOSING}]+)?[${CLOSING}]*`,
  'gu',
);

/**
 * Text broken into lines that fit, at blanks or between Chinese characters. A word longer than a
 * line stands on one of its own, and sticks out.
 *
 * @example
 * wrapText({ text: 'one two three', width: 9, indent: '  ' }); // '  one two\n  three'
 */
export function wrapText({ text, width, indent = '' }: WrapTextOptions): string {
  const room = Math.max(1, width - displayWidth(indent));
  return text
    .split('\n')
    .flatMap((paragraph) => linesOf(paragraph, room))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function linesOf(paragraph: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.match(PIECE) ?? []) {
    if (line.trim() !== '' && displayWidth(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}
