import type { RopeConfig } from './rope/rope-config.ts';

/** A linear map inside attention: queries, keys, values, output. */
export type AttentionMap = 'q' | 'k' | 'v' | 'o';

/**
 * What a decoder computes, independent of the names that `config.json` uses for it. Sizes are in elements.
 */
export interface ModelConfig {
  /** Class of transformers: `LlamaForCausalLM`. */
  readonly architecture: string;
  readonly vocabularySize: number;
  readonly hiddenSize: number;
  /** Width of the feed-forward part. */
  readonly innerSize: number;
  readonly heads: number;
  /** Fewer than `heads` where several of them share keys and values (grouped-query attention). */
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly normEpsilon: number;
  /** Tokens that fit into the context. */
  readonly maxLength: number;
  readonly rope: RopeConfig;
  /** Whether the output layer is the embedding of the input. */
  readonly tiesEmbeddings: boolean;
  /** The maps of attention that have a bias. */
  readonly attentionBias: readonly AttentionMap[];
  readonly innerBias: boolean;
  /** Whether each head's queries and keys are normed before they are rotated. */
  readonly normsQueriesAndKeys: boolean;
  /** For each layer: how many tokens back it sees, its own included; null for all. */
  readonly windows: readonly (number | null)[];
}
