import type { Language } from '@evalcurve/locale';
import type { ScoreTable } from './score-table.ts';

/** One way to write score tables down. */
export interface TableFormat {
  /** Extension of its files, with the dot. */
  readonly extension: `.${string}`;
  /** Whether it is bytes that no terminal should show. */
  readonly isBinary: boolean;
  /** The text or bytes; the language is that of headers and captions, which data formats have none of. */
  readonly encode: (tables: readonly ScoreTable[], language: Language) => string | Uint8Array;
}
