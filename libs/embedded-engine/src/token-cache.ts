import { createPromptTokenizer } from './tokens/prompt-tokenizer.ts';
import type { PromptTokenizer } from './tokens/prompt-tokenizer.ts';
import type { TokenizerFiles } from './tokens/tokenizer-files.ts';

/** Tokenizers with the pieces of text that they know, shared by the checkpoints of a series. */
export interface TokenCache {
  /**
   * The tokenizer of that content, made once.
   *
   * @throws TokenizerError
   */
  readonly tokenizerOf: (files: TokenizerFiles) => PromptTokenizer;
}

/**
 * A cache for {@link openCheckpointScorer}: checkpoints with the same tokenizer load it once and tokenize no text twice.
 *
 * @example
 * const tokens = createTokenCache();
 * for (const directory of checkpoints) await openCheckpointScorer({ directory, tokens, batchSize: 'auto', maxMemoryBytes: null });
 */
export function createTokenCache(): TokenCache {
  const tokenizers = new Map<string, PromptTokenizer>();
  return {
    tokenizerOf: (files) => {
      const known = tokenizers.get(files.hash) ?? createPromptTokenizer(files);
      tokenizers.set(files.hash, known);
      return known;
    },
  };
}
