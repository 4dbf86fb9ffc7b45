import type { ImportArguments } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

/** What `check-results` is told on its command line. */
export interface CheckResultsArguments extends ImportArguments {
  /** Folders of results; the only `results*` folder here where none is given. */
  readonly folders?: readonly string[] | undefined;
  /** Leave the samples out. */
  readonly quick?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: Language | undefined;
}
