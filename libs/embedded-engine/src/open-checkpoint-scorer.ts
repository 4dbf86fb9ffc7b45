import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenCheckpointError } from './broken-checkpoint-error.ts';
import type { CheckpointScorer } from './checkpoint-scorer.ts';
import { describeCheckpoint } from './describe-checkpoint.ts';
import { checkWeights } from './model/check-weights.ts';
import type { ModelConfig } from './model/model-config.ts';
import { parseModelConfig } from './model/parse-model-config.ts';
import { findNotFinite } from './safetensors/find-not-finite.ts';
import { readWeights } from './safetensors/read-weights.ts';
import type { StoredTensor } from './safetensors/stored-tensor.ts';
import { runLimits } from './scoring/run-limits.ts';
import { scoreRequests } from './scoring/score-requests.ts';
import { ScoringError } from './scoring-error.ts';
import { startDecoder } from './start-decoder.ts';
import { createTokenCache } from './token-cache.ts';
import type { TokenCache } from './token-cache.ts';
import { TokenizerError } from './tokenizer-error.ts';
import type { PromptTokenizer } from './tokens/prompt-tokenizer.ts';
import { readTokenizerFiles } from './tokens/tokenizer-files.ts';

/** What {@link openCheckpointScorer} opens, and how it may work. */
export interface OpenCheckpointScorerOptions {
  /** A folder with config.json, weights as safetensors, tokenizer.json and tokenizer_config.json. */
  readonly directory: string;
  /** Most distinct prompts computed at once; `auto` for as many as are worth it. No result depends on it. */
  readonly batchSize: number | 'auto';
  /** Bytes that both processes may take together, null for as many as are worth it. No result depends on it. */
  readonly maxMemoryBytes: number | null;
  /** Shared by the checkpoints of a series, so that no prompt is tokenized twice. */
  readonly tokens?: TokenCache;
}

/**
 * Opens a checkpoint for scoring. All of it but the values of the weights is read and checked; those are loaded by a
 * process of its own, which {@link CheckpointScorer.close} ends.
 *
 * @throws UnsupportedModelError, BrokenCheckpointError, TokenizerError, MemoryBoundError
 *
 * @example
 * const scorer = await openCheckpointScorer({ directory: 'iter_0002000', batchSize: 'auto', maxMemoryBytes: null });
 * const options = { signal: AbortSignal.timeout(60_000), onProgress: () => undefined };
 * const [answer] = await scorer.score([{ context: 'Tin is a', continuation: ' metal' }], options);
 * answer.logLikelihood; // -7.31
 * await scorer.close();
 */
export async function openCheckpointScorer(options: OpenCheckpointScorerOptions): Promise<CheckpointScorer> {
  const { directory, batchSize, maxMemoryBytes, tokens = createTokenCache() } = options;
  const config = parseModelConfig(await readConfig(directory));
  const [weights, files] = await Promise.all([readWeights(directory), readTokenizerFiles(directory)]);
  checkWeights({ directory, config, weights });
  const tokenizer = tokens.tokenizerOf(files);
  checkVocabulary(tokenizer, { config, directory });
  runLimits({ config, longest: 1, maxMemoryBytes, batchSize });
  const decoder = startDecoder({ config, weights });
  return {
    description: describeCheckpoint({ config, weights, tokenizer }),
    score: async (requests, { signal, onProgress, onWarning }) => {
      signal.throwIfAborted();
      const stop = () => void decoder.stop();
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await scoreRequests(requests, {
          ...{ config, tokenizer, batchSize, maxMemoryBytes, signal, onProgress, onWarning },
          session: decoder.session,
          explainNaN: () => explainNaN(weights),
        });
      } catch (error) {
        await decoder.stop();
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close: decoder.stop,
  };
}

async function readConfig(directory: string): Promise<unknown> {
  const file = join(directory, 'config.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? 'not JSON' : 'cannot be read';
    throw new BrokenCheckpointError({ file, problem, cause });
  }
}

function checkVocabulary(
  { size }: PromptTokenizer,
  { config, directory }: { readonly config: ModelConfig; readonly directory: string },
): void {
  if (size <= config.vocabularySize) return;
  const problem = `its vocabulary has ${size} tokens, the model's embedding ${config.vocabularySize} (vocab_size of config.json)`;
  throw new TokenizerError({ file: join(directory, 'tokenizer.json'), problem });
}

async function explainNaN(weights: ReadonlyMap<string, StoredTensor>): Promise<never> {
  const tensor = await findNotFinite(weights.values());
  if (tensor === null) throw new ScoringError('the numbers of this model overflow float32');
  throw new BrokenCheckpointError({
    file: tensor.file,
    problem: `${tensor.name} holds NaN or infinite values`,
    hint: 'The training run diverged before this checkpoint, or the file is damaged: take an earlier one',
  });
}
