import type { ImportArguments, MeasureArguments } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { ChartKind } from './charts/chart-kind.ts';

/** What `plot-results` is asked for; all of it may be left out. */
export interface PlotResultsArguments extends ImportArguments, MeasureArguments {
  /** Folder of results; the only `results*` folder here where it is not given. */
  readonly folder?: string | undefined;
  /** File to write; its ending (`.png`, `.svg`, `.vl.json`) says what. */
  readonly output?: string | undefined;
  /**
   * What to draw.
   *
   * @default 'curve'
   */
  readonly chart?: ChartKind | undefined;
  /**
   * Pixels of a PNG for each of the chart's.
   *
   * @default 2
   */
  readonly scale?: number | undefined;
  /** Task to draw, MMLU where it is there. */
  readonly task?: string | undefined;
  /** Metric to draw, with its filter behind a comma. */
  readonly metric?: string | undefined;
  readonly average?: 'micro' | 'macro' | undefined;
  readonly lang?: Language | undefined;
}
