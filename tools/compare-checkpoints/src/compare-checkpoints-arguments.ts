import type { ImportArguments } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';

/** What `compare-checkpoints` is told on its command line. */
export interface CompareCheckpointsArguments extends ImportArguments {
  /** Two checkpoints, before them a folder of results where not the only one here is meant. */
  readonly names?: readonly string[] | undefined;
  readonly task?: string | undefined;
  readonly metric?: string | undefined;
  /** Which parts of MMLU the table has: its categories where it is not given. */
  readonly by?: 'category' | 'subject' | undefined;
  /** List the questions that flipped. */
  readonly questions?: boolean | undefined;
  /** Level of significance, 0.05 where it is not given. */
  readonly alpha?: number | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: Language | undefined;
}
