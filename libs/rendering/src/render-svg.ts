import type { TopLevelSpec } from 'vega-lite';
import { addSvgMetadata } from './add-svg-metadata.ts';
import { drawHere } from './draw-here.ts';
import type { Drawing } from './drawing.ts';
import type { Metadata } from './metadata.ts';
import type { Rendered } from './rendered.ts';

/** How {@link renderSvg} writes. */
export interface RenderSvgOptions {
  /**
   * Facts to keep in the file, as JSON in its `metadata` element; may still be on their way.
   *
   * @default none
   */
  readonly metadata?: Metadata | Promise<Metadata>;
  /**
   * What draws: `startDrawingThread()` where there is something else to do meanwhile.
   *
   * @default this thread
   */
  readonly drawing?: Drawing;
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
  { metadata = {}, drawing = drawHere }: RenderSvgOptions = {},
): Promise<Rendered<string>> {
  const [{ data, warnings }, facts] = await Promise.all([drawing.svg(spec), metadata]);
  return { data: addSvgMetadata(data, facts), warnings };
}
