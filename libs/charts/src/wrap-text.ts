import { estimateTextWidth } from './estimate-text-width.ts';

/** Where {@link wrapText} breaks. */
export interface WrapTextOptions {
  /** The most ems a line may take. */
  readonly width: number;
}

/**
 * Breaks a text into lines: at blanks, and between hanzi, but neither before closing nor after opening
 * punctuation. A word longer than a line is broken inside.
 *
 * @example
 * wrapText('not distinguishable from guessing', { width: 10 }); // ['not distinguishable', 'from guessing']
 */
export function wrapText(text: string, { width }: WrapTextOptions): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((whole) => splitLongPiece(whole, width))) {
    if (line !== '' && estimateTextWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

// A piece is what no line break may fall into: a word with the blanks after it, or one hanzi, each with the
// punctuation that clings to it.
function piecesOf(text: string): string[] {
  return (
    text
      .match(
        /[\p{Ps}“‘]*(?:\p{Script=Han}|[^\s\p{Script=Han}，。；：！？、）》」”’]+)?[，。；：！？、）》」”’]*\s*/gu,
      )
      ?.filter(Boolean) ?? []
  );
}

function splitLongPiece(piece: string, width: number): string[] {
  if (estimateTextWidth(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && estimateTextWidth(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
