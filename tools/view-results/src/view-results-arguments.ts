import type { ImportArguments, MeasureArguments } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

/** What `view-results` is told on its command line. */
export interface ViewResultsArguments extends ImportArguments, MeasureArguments {
  /** Folder of results; the only `results*` folder here where it is not given. */
  readonly folder?: string | undefined;
  /** A checkpoint to show in full: its id, its step, `first`, `middle` or `last`. */
  readonly checkpoint?: string | undefined;
  /** Task to show, MMLU where it is there. */
  readonly task?: string | undefined;
  /** Metric to show, with its filter behind a comma. */
  readonly metric?: string | undefined;
  readonly average?: 'micro' | 'macro' | undefined;
  /** Show every category or subject instead of every checkpoint. */
  readonly by?: 'category' | 'subject' | undefined;
  /** Greatest corrected p-value that counts as above guessing. */
  readonly alpha?: number | undefined;
  readonly json?: boolean | undefined;
  readonly csv?: boolean | undefined;
  readonly markdown?: boolean | undefined;
  readonly lang?: Language | undefined;
}
