import { BUNDLED_CHARACTERS } from './bundled-characters.ts';

/** How a text is set. */
export interface TextStyle {
  /** Pixels. */
  readonly fontSize: number;
  readonly bold: boolean;
}

/**
 * The width in pixels of a text in the bundled font: the sum of its characters' advances, without kerning
 * (which takes off 1.5 % at most). A character that the font lacks counts one em.
 *
 * @example
 * textWidth('MMLU 准确率', { fontSize: 10, bold: false }); // 62.23
 */
export function textWidth(text: string, { fontSize, bold }: TextStyle): number {
  const advances = bold ? boldAdvances : regularAdvances;
  let width = 0;
  for (const character of text) width += advances.get(character) ?? oneEm;
  return (width * fontSize) / oneEm;
}

const oneEm = 1000;
const characters = Array.from(BUNDLED_CHARACTERS.other);
const regularAdvances = advancesOf(BUNDLED_CHARACTERS.regular);
const boldAdvances = advancesOf(BUNDLED_CHARACTERS.bold);

function advancesOf(widths: readonly number[]): ReadonlyMap<string, number> {
  return new Map(characters.map((character, index) => [character, widths[index] ?? oneEm]));
}
