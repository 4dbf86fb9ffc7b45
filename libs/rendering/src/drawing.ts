import type { TopLevelSpec } from 'vega-lite';
import type { Rendered } from './rendered.ts';

/** Draws specifications: on this thread, or on one of its own. */
export interface Drawing {
  /** @throws SpecError where the specification cannot be drawn. */
  readonly svg: (spec: TopLevelSpec) => Promise<Rendered<string>>;
  /**
   * @param scale - pixels for each pixel of the specification
   * @throws SpecError where the specification cannot be drawn.
   */
  readonly png: (spec: TopLevelSpec, scale: number) => Promise<Rendered<Uint8Array>>;
}
