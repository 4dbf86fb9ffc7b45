/** Queries of one text that attend together. */
export interface AttentionBlock {
  readonly queries: readonly {
    /** Index among the rows that go on. */
    readonly row: number;
    readonly position: number;
  }[];
  /** Rows of the pool by position, up to the last query's. */
  readonly keys: readonly number[];
}
