import type { TopLevelSpec } from 'vega-lite';
import { addSvgMetadata } from './add-svg-metadata.ts';
import { drawSvg } from './draw-svg.ts';
import { findMissingCharacters } from './find-missing-characters.ts';
import type { Metadata } from './metadata.ts';
import type { Rendered } from './rendered.ts';
import type { RenderingWarning } from './rendering-warning.ts';
import { textsOfSvg } from './texts-of-svg.ts';

/** How {@link renderSvg} writes. */
export interface RenderSvgOptions {
  /**
   * Facts to keep in the file, as JSON in its `metadata` element.
   *
   * @default none
   */
  readonly metadata?: Metadata;
}

/**
 * Draws a Vega-Lite specification as SVG. Text stays text, laid out by the bundled font's widths; equal
 * specifications give equal sources on every machine.
 *
 * @throws SpecError where the specification cannot be drawn.
 *
 * @example
 * const { data, warnings } = await renderSvg(spec);
 * data; // '<svg xmlns="http://www.w3.org/2000/svg" …'
 */
export async function renderSvg(
  spec: TopLevelSpec,
  { metadata = {} }: RenderSvgOptions = {},
): Promise<Rendered<string>> {
  const { svg, messages } = await drawSvg(spec);
  return {
    data: addSvgMetadata(svg, metadata),
    warnings: [...specificationWarnings(messages), ...characterWarnings(svg)],
  };
}

function specificationWarnings(messages: readonly string[]): RenderingWarning[] {
  return messages.map((message) => ({ kind: 'specification', message }));
}

function characterWarnings(svg: string): RenderingWarning[] {
  const characters = findMissingCharacters(textsOfSvg(svg));
  if (characters.length === 0) return [];
  const message = `the bundled font lacks ${characters.map(describe).join(', ')}`;
  return [{ kind: 'missing-characters', characters, message }];
}

function describe(character: string): string {
  const codePoint = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `${character} (U+${codePoint})`;
}
