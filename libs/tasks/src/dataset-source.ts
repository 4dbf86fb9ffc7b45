/** Rows of a dataset that are wanted. */
export interface DatasetRowsRequest {
  /** `cais/mmlu`. */
  readonly repository: string;
  /** `anatomy`; null for a dataset that has but one. */
  readonly configs: readonly (string | null)[];
  /** `test`, `validation`, `train`, `dev`. */
  readonly split: string;
  readonly signal?: AbortSignal | undefined;
}

/** Where datasets come from: a Hub, a folder. */
export interface DatasetSource {
  /** For a person: an address or a path. */
  readonly place: string;
  /**
   * The rows of one split, by configuration, as the files hold them.
   *
   * @throws EvalcurveError where they cannot be had or are no such rows
   */
  readonly readRows: (request: DatasetRowsRequest) => Promise<ReadonlyMap<string | null, readonly unknown[]>>;
}
