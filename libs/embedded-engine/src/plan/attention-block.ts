/** A row of a run whose query is computed, and where its text is. */
export interface QueryRow {
  /** Index among the rows that go on. */
  readonly row: number;
  readonly position: number;
}

/** Queries of one text that attend together. */
export interface AttentionBlock {
  /** Consecutive in their text, at least one. */
  readonly queries: readonly QueryRow[];
  /** Rows of the pool by position, up to the last query's. */
  readonly keys: readonly number[];
}
