/**
 * Numbers the clip paths and gradients of an SVG by their first appearance. Vega counts them on over all
 * charts of a process: the second drawing of a chart would differ from the first.
 *
 * @example
 * renumberIds('<g clip-path="url(#clip27)"/><clipPath id="clip27"/>');
 * // '<g clip-path="url(#clip0)"/><clipPath id="clip0"/>'
 */
export function renumberIds(svg: string): string {
  const numbers = new Map<string, number>();
  return svg.replace(
    /(?<before> id="|url\(#)(?<kind>clip|gradient_)(?<number>\d+)/gu,
    (...match: unknown[]) => {
      const { before, kind, number } = match.at(-1) as Readonly<Record<'before' | 'kind' | 'number', string>>;
      const id = kind + number;
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return `${before}${kind}${numbers.get(id) ?? 0}`;
    },
  );
}
