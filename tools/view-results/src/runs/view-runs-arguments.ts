import type { RunArguments } from '@evalcurve/cli';
import type { ViewResultsArguments } from '../view-results-arguments.ts';

/** What `view-results` is told of several runs. */
export interface ViewRunsArguments
  extends RunArguments, Omit<ViewResultsArguments, 'folder' | 'model' | 'tokensPerStep'> {}
