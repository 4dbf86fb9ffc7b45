/**
 * The texts that an SVG shows, in its order. Entities stay as they are written.
 *
 * @example
 * textsOfSvg('<svg><text>MMLU</text><title/></svg>'); // ['MMLU']
 */
export function textsOfSvg(svg: string): string[] {
  return [...svg.matchAll(/>(?<text>[^<]+)</gu)].flatMap(({ groups }) => groups?.['text'] ?? []);
}
