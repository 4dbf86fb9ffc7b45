import { fileURLToPath } from 'node:url';
import type Sharp from 'sharp';

/** How {@link rasterize} draws. */
export interface RasterizeOptions {
  /** Pixels for each pixel of the SVG. */
  readonly scale: number;
}

/** PNG bytes of an SVG on white, its text set in the bundled fonts only. */
export async function rasterize(svg: string, { scale }: RasterizeOptions): Promise<Buffer> {
  const sharp = await loadRasterizer();
  return sharp(Buffer.from(onWhite(svg)), { density: svgDotsPerInch * scale })
    .removeAlpha()
    .png()
    .toBuffer();
}

// A tenth of the time that it takes sharp to lay the picture on white.
function onWhite(svg: string): string {
  return svg.replace(/<svg[^>]*>/u, '$&<rect width="100%" height="100%" fill="#fff"/>');
}

let loading: Promise<typeof Sharp> | undefined;

/**
 * Loads what {@link rasterize} takes and draws a letter, so that threads of its own read the fonts while
 * this one lays out the chart.
 */
export function loadRasterizer(): Promise<typeof Sharp> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof Sharp> {
  // librsvg asks fontconfig, which reads this when the first text is drawn. It cannot take fonts from the
  // SVG itself, nor WOFF files. System fonts are shut out: the same bytes everywhere.
  process.env['FONTCONFIG_FILE'] = fontsConfiguration;
  const { default: sharp } = await import('sharp');
  // Whatever is wrong with this one is wrong with the picture, too, and told there.
  sharp(Buffer.from(letter))
    .raw()
    .toBuffer()
    .catch(() => undefined);
  return sharp;
}

const fontsConfiguration = fileURLToPath(new URL('../fonts/fonts.conf', import.meta.url));

const letter =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="Noto Sans SC">a</text></svg>';

/** At 72 librsvg makes one pixel of one. */
const svgDotsPerInch = 72;
