import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type Sharp from 'sharp';

/** How {@link rasterize} draws. */
export interface RasterizeOptions {
  /** Pixels for each pixel of the SVG. */
  readonly scale: number;
}

/** PNG bytes of an SVG on white, its text set in the bundled fonts only. */
export async function rasterize(svg: string, { scale }: RasterizeOptions): Promise<Buffer> {
  // librsvg asks fontconfig, which reads this when the first text is drawn. It cannot take fonts from the
  // SVG itself, nor WOFF files. System fonts are shut out: the same bytes everywhere.
  process.env['FONTCONFIG_FILE'] = fontsConfiguration;
  return loadSharp()(Buffer.from(svg), { density: svgDotsPerInch * scale })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
}

const fontsConfiguration = fileURLToPath(new URL('../fonts/fonts.conf', import.meta.url));

/** At 72 librsvg makes one pixel of one. */
const svgDotsPerInch = 72;

// By `require`, for half the time that `import` takes over its CommonJS files.
function loadSharp(): typeof Sharp {
  return createRequire(import.meta.url)('sharp') as typeof Sharp;
}
