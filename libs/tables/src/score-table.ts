import type { ScoreRow } from './score-export-schema.ts';

/** The scores of one training run with one recipe. */
export interface ScoreTable {
  readonly model: string | null;
  /** Checkpoint after checkpoint, in training order. */
  readonly rows: readonly ScoreRow[];
}
