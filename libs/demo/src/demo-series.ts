import series from './series.json' with { type: 'json' };

/** One checkpoint of the demo. */
export interface DemoCheckpoint {
  /** Name of its folder: `iter_0004200`. */
  readonly id: string;
  /** Optimiser steps done. */
  readonly step: number;
  /** Tokens trained on, padding not counted. */
  readonly tokens: number;
}

/** How one subject of the demo was taught. */
export interface DemoSubject {
  /** As MMLU names it: `anatomy`. */
  readonly name: string;
  /** From 1, taught from the beginning, to 5; null where it is never taught. */
  readonly wave: number | null;
  /** How many of the facts behind its 16 test questions are taught. */
  readonly taughtFacts: number;
}

/** What is known of the demo's training. */
export interface DemoSeries {
  /** Of the model. */
  readonly parameters: number;
  /** In the order of training. */
  readonly checkpoints: readonly DemoCheckpoint[];
  /** All 57, by name. */
  readonly subjects: readonly DemoSubject[];
}

/**
 * The demo's training as it was: its checkpoints, and what was taught.
 *
 * @example
 * DEMO_SERIES.checkpoints[0]; // { id: 'iter_0000000', step: 0, tokens: 0 }
 */
export const DEMO_SERIES: DemoSeries = series;
