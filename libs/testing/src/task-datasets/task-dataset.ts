import type { SeededRandom } from '../seeded-random.ts';
import type { ColumnKind } from './encode-rows.ts';

/** Values by column. */
export type TaskRow = Readonly<Record<string, unknown>>;

/** One dataset of invented rows in the schema of the one on the Hub. */
export interface TaskDataset {
  /** `allenai/ai2_arc`. */
  readonly repository: string;
  /** Empty for a dataset that has but one, whose files lie in `data`. */
  readonly configs: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly row: (random: SeededRandom) => TaskRow;
}
