import { basename } from 'node:path';
import { showControlCharacters } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import type { ChartKind } from './chart-kind.ts';

/** What {@link ChartDataError} says. */
export interface ChartDataErrorOptions {
  readonly directory: string;
  /** What the results lack. */
  readonly missing: string;
  readonly hint: string;
}

/** Results that lack what a chart is drawn from. */
export class ChartDataError extends EvalcurveError {
  readonly chart: ChartKind;
  readonly directory: string;

  constructor(chart: ChartKind, { directory, missing, hint }: ChartDataErrorOptions) {
    const where = showControlCharacters(basename(directory));
    super(`cannot plot the ${chart} of ${where}: ${showControlCharacters(missing)}`, { hint });
    this.chart = chart;
    this.directory = directory;
  }
}
