/**
 * Names of what goes into and comes out of a decoder's graph in one run.
 *
 * A run computes `T` tokens, laid end to end without padding. They follow on `P` rows of keys and values that an
 * earlier run left; those and the `T` new ones are the pool. For attention alone the tokens are arranged in `B`
 * blocks of up to `S` queries, each with up to `K` rows of the pool that it may look at.
 */
export const INPUT = {
  /** `[T]` */
  tokens: 'tokens',
  /** `[T, headSize / 2]` of the tokens' positions. */
  cosines: 'cosines',
  /** `[T, headSize / 2]` */
  sines: 'sines',
  /** `[N]` rows of the run whose next token is scored. */
  scoredRows: 'scored_rows',
  /** `[M, 2]` index into `scoredRows`, token. */
  targets: 'targets',
  /** `[R]` rows of the pool to leave for the next run. */
  keptRows: 'kept_rows',
} as const;

/** Inputs that arrange rows for attention; the last layer, which computes scored rows only, has its own. */
export function blockInputs(prefix: 'all' | 'scored') {
  return {
    /** `[B, S]` rows of the run, of `scoredRows` in the last layer. */
    queryRows: `${prefix}_query_rows`,
    /** `[B, S]` */
    queryPositions: `${prefix}_query_positions`,
    /** `[B, K]` rows of the pool. */
    keyRows: `${prefix}_key_rows`,
    /** `[B, K]`; beyond every position where the row is padding. */
    keyPositions: `${prefix}_key_positions`,
    /** Where each row is found among the `B × S` queries. */
    outputRows: `${prefix}_output_rows`,
  };
}

/** Keys (or values) of a layer that a run is given: `[P, keyValueHeads × headSize]`. */
export function pastName(kind: 'keys' | 'values', layer: number): string {
  return `past_${kind}_${layer}`;
}

/** Keys (or values) of a layer that a run leaves: `[R, keyValueHeads × headSize]`. */
export function presentName(kind: 'keys' | 'values', layer: number): string {
  return `present_${kind}_${layer}`;
}

/** Names of the results. */
export const OUTPUT = {
  /** `[M]` natural logarithm of each target's probability. */
  logProbabilities: 'log_probabilities',
  /** `[N]` the likeliest token after each scored row. */
  likeliest: 'likeliest',
} as const;
