import { MemoryBoundError } from '../memory-bound-error.ts';
import { countParameters } from '../model/count-parameters.ts';
import type { ModelConfig } from '../model/model-config.ts';
import type { RunLimits } from '../plan/slice-stream.ts';

/** What bounds a run. */
export interface RunLimitsOptions {
  readonly config: ModelConfig;
  /** Tokens of the longest sequence. */
  readonly longest: number;
  readonly maxMemoryBytes: number | null;
  /** Most distinct prompts in one run. */
  readonly batchSize: number | 'auto';
}

/** More tokens than these make a run no faster. */
const MOST_TOKENS = 1024;
/** Fewer than these are not worth trying. */
const FEWEST_TOKENS = 16;
/** Bytes of logits that a run may make. */
const LOGITS_BYTES = 64e6;
/** Bytes of attention weights that a run may make where memory is not bound. */
const ATTENTION_BYTES = 400e6;
/** Both processes without a model: Node, the runtime, prompts and their tokens. */
const PROCESS_BYTES = 400e6;

/**
 * How much one run may hold. Memory is estimated, from above: weights (the embedding twice where it is the output layer
 * too, since the runtime lays that out anew), keys and values that are carried, and what each token takes on its way.
 *
 * @throws MemoryBoundError where not even the shortest run fits
 */
export function runLimits({ config, longest, maxMemoryBytes, batchSize }: RunLimitsOptions): RunLimits {
  const scored = Math.max(1, Math.floor(LOGITS_BYTES / (4 * config.vocabularySize)));
  const sequences = batchSize === 'auto' ? Infinity : batchSize;
  const attention = config.heads * longest * 8;
  if (maxMemoryBytes === null) {
    const tokens = clamp(Math.floor(ATTENTION_BYTES / attention));
    return { tokens, scored, sequences };
  }
  const fixed = fixedBytes(config, longest);
  const perToken = attention + bytesOfToken(config, longest);
  const logits = Math.min(scored, FEWEST_TOKENS) * 4 * config.vocabularySize;
  const needed = fixed + logits + perToken * FEWEST_TOKENS;
  if (needed > maxMemoryBytes) throw new MemoryBoundError({ allowed: maxMemoryBytes, needed });
  const rest = maxMemoryBytes - fixed;
  return {
    tokens: clamp(Math.floor((rest - logits) / perToken)),
    scored: Math.max(1, Math.min(scored, Math.floor(rest / 4 / (4 * config.vocabularySize)))),
    sequences,
  };
}

function clamp(tokens: number): number {
  return Math.min(MOST_TOKENS, Math.max(FEWEST_TOKENS, tokens));
}

function fixedBytes(config: ModelConfig, longest: number): number {
  const tied = config.tiesEmbeddings ? config.vocabularySize * config.hiddenSize : 0;
  const carried = 3 * longest * keyBytes(config) * config.windows.length;
  return PROCESS_BYTES + 4 * (countParameters(config) + tied) + carried;
}

/** Keys and values of one token in one layer. */
function keyBytes({ keyValueHeads, headSize }: ModelConfig): number {
  return 2 * 4 * keyValueHeads * headSize;
}

/** Residuals, the feed-forward part, heads; and a share of the keys that are copied for its block. */
function bytesOfToken(config: ModelConfig, longest: number): number {
  const { hiddenSize, innerSize, heads, headSize } = config;
  const copies = (longest * keyBytes(config) * 2) / 16;
  return 4 * (8 * hiddenSize + 5 * innerSize + 6 * heads * headSize) + copies;
}
