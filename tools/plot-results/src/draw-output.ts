import { renderPng, renderSvg } from '@evalcurve/rendering';
import type { Drawing, Metadata, Rendered } from '@evalcurve/rendering';
import type { OutputFormat } from './resolve-output.ts';

type Specification = Parameters<typeof renderSvg>[0];

/** How {@link drawOutput} draws. */
export interface DrawOutputOptions {
  readonly format: OutputFormat;
  readonly scale: number | undefined;
  /** May still be on its way. */
  readonly metadata: Promise<Metadata>;
  readonly drawing: Drawing;
}

/**
 * A chart as the contents of a file.
 *
 * @throws ScaleError where a PNG of that scale cannot be drawn
 */
export async function drawOutput(
  specification: Specification,
  { format, scale, metadata, drawing }: DrawOutputOptions,
): Promise<Rendered<string | Uint8Array>> {
  if (format === 'svg') return renderSvg(specification, { metadata, drawing });
  if (format === 'png') {
    return renderPng(specification, { metadata, drawing, ...(scale === undefined ? {} : { scale }) });
  }
  return {
    data: `${JSON.stringify({ ...specification, usermeta: await metadata }, null, 2)}\n`,
    warnings: [],
  };
}
