import type { EncodedRequest } from '../tokens/encode-request.ts';

/** A token to score: what follows the token at `position`. */
export interface Question {
  readonly position: number;
  readonly target: number;
  /** Index of the request that asks. */
  readonly request: number;
}

/** Tokens that the model reads, and what is asked along them. */
export interface TokenSequence {
  readonly tokens: readonly number[];
  readonly questions: readonly Question[];
}

/** A request with its index, and how many tokens the model can read. */
export interface ToSequenceOptions {
  readonly request: number;
  readonly maxLength: number;
}

/**
 * The sequence of one request: context and continuation without its last token, which is never read; too long ones
 * lose their start, as in lm_eval.
 *
 * @example
 * toSequence({ context: [5, 6], continuation: [7, 8] }, { request: 0, maxLength: 100 });
 * // { tokens: [5, 6, 7], questions: [{ position: 1, target: 7, request: 0 }, { position: 2, target: 8, request: 0 }] }
 */
export function toSequence(
  { context, continuation }: EncodedRequest,
  { request, maxLength }: ToSequenceOptions,
): TokenSequence {
  const read = continuation.length === 1 ? context : [...context, ...continuation.slice(0, -1)];
  const tokens = read.length > maxLength ? read.slice(-maxLength) : read;
  const first = tokens.length - continuation.length;
  return {
    tokens,
    questions: continuation.map((target, index) => ({ position: first + index, target, request })),
  };
}
