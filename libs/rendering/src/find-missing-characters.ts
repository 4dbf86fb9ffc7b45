import { BUNDLED_CHARACTERS } from './bundled-characters.ts';

/**
 * The characters of some texts that the bundled font cannot draw, each once, in the order of their first
 * appearance. A renderer would draw a hollow box for each and say nothing.
 *
 * @example
 * findMissingCharacters(['Qwen 千问 🚀']); // ['🚀']
 */
export function findMissingCharacters(texts: Iterable<string>): string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      if (!covered().has(character) && !/[\n\r\t]/u.test(character)) missing.add(character);
    }
  }
  return [...missing];
}

let coveredCharacters: ReadonlySet<string> | undefined;

// Made on first use: importing the package stays cheap.
function covered(): ReadonlySet<string> {
  coveredCharacters ??= new Set(BUNDLED_CHARACTERS.other + BUNDLED_CHARACTERS.oneEm);
  return coveredCharacters;
}
