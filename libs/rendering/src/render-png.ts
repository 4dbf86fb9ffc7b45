import type { TopLevelSpec } from 'vega-lite';
import { addPngChunks } from './add-png-chunks.ts';
import { drawHere } from './draw-here.ts';
import type { Drawing } from './drawing.ts';
import type { Metadata } from './metadata.ts';
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
   * Facts to keep in the file, each an `iTXt` chunk; may still be on their way.
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
  { scale = 2, metadata = {}, drawing = drawHere }: RenderPngOptions = {},
): Promise<Rendered<Buffer>> {
  if (!(scale >= 0.1 && scale <= 10)) throw new ScaleError(scale);
  const [{ data, warnings }, facts] = await Promise.all([drawing.png(spec, scale), metadata]);
  const dotsPerInch = cssDotsPerInch * scale;
  return {
    data: addPngChunks(Buffer.from(data.buffer, data.byteOffset, data.length), {
      dotsPerInch,
      metadata: facts,
    }),
    warnings,
  };
}

/** A specification's pixel is CSS's: 96 to the inch. */
const cssDotsPerInch = 96;
