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

/** How rows are arranged for attention: in all layers but the last, and in the last, which computes scored rows only. */
export type Arrangement = 'all' | 'scored';

/**
 * Groups of blocks. Blocks of one group are padded to the same number of queries and keys; two groups, of short and of
 * long texts, need much less padding than one.
 */
export const BLOCK_GROUPS: Readonly<Record<Arrangement, readonly string[]>> = {
  all: ['near', 'far'],
  scored: ['scored'],
};

/** Names of the inputs that say which rows a group of blocks holds. */
export interface BlockInputs {
  /** `[B, S]` rows of the run, of `scoredRows` in the last layer. */
  readonly queryRows: string;
  /** `[B, S]` */
  readonly queryPositions: string;
  /** `[B, K]` rows of the pool. */
  readonly keyRows: string;
  /** `[B, K]`; beyond every position where the row is padding. */
  readonly keyPositions: string;
}

/** The inputs of one of {@link BLOCK_GROUPS}. */
export function blockInputs(group: string): BlockInputs {
  return {
    queryRows: `${group}_query_rows`,
    queryPositions: `${group}_query_positions`,
    keyRows: `${group}_key_rows`,
    keyPositions: `${group}_key_positions`,
  };
}

/** Input that says where each row is found among the queries of all groups, `B × S` of the first, then the next. */
export function outputRowsInput(arrangement: Arrangement): string {
  return `${arrangement}_output_rows`;
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
