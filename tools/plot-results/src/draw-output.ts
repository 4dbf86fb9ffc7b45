import { renderPng, renderSvg } from '@evalcurve/rendering';
import type { Metadata, Rendered } from '@evalcurve/rendering';
import type { OutputFormat } from './resolve-output.ts';

type Specification = Parameters<typeof renderSvg>[0];

/** How {@link drawOutput} draws. */
export interface DrawOutputOptions {
  readonly format: OutputFormat;
  readonly scale: number | undefined;
  readonly metadata: Metadata;
}

/**
 * A chart as the contents of a file.
 *
 * @throws ScaleError where a PNG of that scale cannot be drawn
 */
export async function drawOutput(
  specification: Specification,
  { format, scale, metadata }: DrawOutputOptions,
): Promise<Rendered<string | Uint8Array>> {
  if (format === 'svg') return renderSvg(specification, { metadata });
  if (format === 'png') {
    return renderPng(specification, { metadata, ...(scale === undefined ? {} : { scale }) });
  }
  return { data: `${JSON.stringify({ ...specification, usermeta: metadata }, null, 2)}\n`, warnings: [] };
}
