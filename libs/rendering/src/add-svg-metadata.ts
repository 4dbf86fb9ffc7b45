import type { Metadata } from './metadata.ts';

/**
 * Puts facts into an SVG as JSON in a `metadata` element, the first child of its root.
 *
 * @example
 * addSvgMetadata('<svg><g/></svg>', { Title: 'a < b' });
 * // '<svg><metadata>{"Title":"a &lt; b"}</metadata><g/></svg>'
 */
export function addSvgMetadata(svg: string, metadata: Metadata): string {
  if (Object.keys(metadata).length === 0) return svg;
  const element = `<metadata>${escapeXml(JSON.stringify(metadata))}</metadata>`;
  // By a function: a string would be searched for "$&" and the like.
  return svg.replace(/<svg[^>]*>/u, (tag) => tag + element);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
