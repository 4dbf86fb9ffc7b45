import type { TopLevelSpec } from 'vega-lite';
import { addPngChunks } from './add-png-chunks.ts';
import type { Metadata } from './metadata.ts';
import { loadRasterizer, rasterize } from './rasterize.ts';
import { renderSvg } from './render-svg.ts';
import type { Rendered } from './rendered.ts';
import { ScaleError } from './scale-error.ts';

/** How {@link renderPng} draws. */
export interface RenderPngOptions {
  /**
   * Pixels for each pixel of the specification, 0.1 to 10.
   *
   * @default 2
   */
  readonly scale?: number;
  /**
   * Facts to keep in the file, each an `iTXt` chunk.
   *
   * @default none
   */
  readonly metadata?: Metadata;
}

/**
 * Draws a Vega-Lite specification as PNG on white, without a display, a browser or installed fonts. Equal
 * specifications give equal bytes with one version of sharp on one kind of processor.
 *
 * @throws SpecError where the specification cannot be drawn.
 * @throws ScaleError where the scale is none.
 * @throws MetadataKeyError where a metadata key is no PNG keyword.
 *
 * @example
 * const { data } = await renderPng(spec, { scale: 2, metadata: { Title: 'MMLU' } });
 * await writeFile('curve.png', data);
 */
export async function renderPng(
  spec: TopLevelSpec,
  { scale = 2, metadata = {} }: RenderPngOptions = {},
): Promise<Rendered<Buffer>> {
  if (!(scale >= 0.1 && scale <= 10)) throw new ScaleError(scale);
  const [{ data: svg, warnings }] = await Promise.all([renderSvg(spec), loadRasterizer()]);
  const pixels = await rasterize(svg, { scale });
  return { data: addPngChunks(pixels, { dotsPerInch: cssDotsPerInch * scale, metadata }), warnings };
}

/** A specification's pixel is CSS's: 96 to the inch. */
const cssDotsPerInch = 96;
