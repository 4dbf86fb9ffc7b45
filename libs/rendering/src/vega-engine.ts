import type { parse, View } from 'vega';
import type { compile } from 'vega-lite';

/** What {@link TextMetrics} measures: the text properties of a scene graph item. */
export interface TextItem {
  readonly fontSize?: number | string;
  readonly fontWeight?: number | string;
  /** The most pixels that the text may take; 0 for any number. */
  readonly limit?: number;
}

/** Vega's hook for measuring text, which its type definitions leave out. */
export interface TextMetrics {
  width: (item: TextItem, line: unknown) => number;
}

/** The parts of Vega and Vega-Lite that drawing a chart takes. */
export interface VegaEngine {
  readonly compile: typeof compile;
  readonly parse: typeof parse;
  readonly View: typeof View;
  readonly textMetrics: TextMetrics;
}

/** The engine and what is left to do once it has drawn. */
export interface LoadedVegaEngine {
  readonly engine: VegaEngine;
  /** Keeps the compiled code for the next process, once; never rejects. */
  readonly afterDrawing: () => Promise<void>;
}
