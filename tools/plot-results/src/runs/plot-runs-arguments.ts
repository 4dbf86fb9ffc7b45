import type { RunArguments } from '@evalcurve/cli';
import type { PlotResultsArguments } from '../plot-results-arguments.ts';

/** What `plot-results` is asked for of several runs. */
export interface PlotRunsArguments
  extends RunArguments, Omit<PlotResultsArguments, 'folder' | 'model' | 'tokensPerStep'> {}
