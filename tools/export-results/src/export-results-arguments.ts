import type { ImportArguments } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { TABLE_FORMATS } from '@evalcurve/tables';

/** Names of the formats. */
export type FormatName = keyof typeof TABLE_FORMATS;

/** What `export-results` is told on its command line. */
export interface ExportResultsArguments extends ImportArguments {
  /** Folder of results; the only `results*` folder here where it is not given. */
  readonly folder?: string | undefined;
  /** File to write; standard output where it is not given. */
  readonly output?: string | undefined;
  /** As the file's extension says where it is not given, else CSV. */
  readonly format?: FormatName | undefined;
  /** Task to export, all where it is not given. */
  readonly task?: string | undefined;
  /** Metric to export, all where it is not given. */
  readonly metric?: string | undefined;
  readonly average?: 'micro' | 'macro' | undefined;
  readonly lang?: Language | undefined;
}
