import type { RenderingWarning } from './rendering-warning.ts';

/** A picture: SVG source or PNG bytes. */
export interface Rendered<Data> {
  readonly data: Data;
  /** Empty where the picture shows all that was asked for. */
  readonly warnings: readonly RenderingWarning[];
}
