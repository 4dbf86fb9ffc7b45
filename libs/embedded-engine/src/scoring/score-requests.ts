import type { ScoreOptions } from '../checkpoint-scorer.ts';
import type { Loglikelihood, LoglikelihoodRequest } from '../loglikelihood.ts';
import type { ModelConfig } from '../model/model-config.ts';
import { createRopeTable } from '../model/rope/rope-table.ts';
import type { PlannedRun } from '../plan/plan-run.ts';
import { planRuns } from '../plan/plan-runs.ts';
import type { Session } from '../session/start-session.ts';
import type { PromptTokenizer } from '../tokens/prompt-tokenizer.ts';
import { addResults } from './add-results.ts';
import { runLimits } from './run-limits.ts';
import { createRunWindow } from './run-window.ts';
import { createSequenceQueue } from './sequence-queue.ts';
import { createTally } from './tally.ts';

/** Tokens that are taken at once, unless no more come: what two takes have in common is computed twice. */
const TAKEN_TOKENS = 16_384;

/** What requests are scored with. */
export interface ScoreRequestsOptions extends ScoreOptions {
  /** Loads while requests are tokenized. */
  readonly session: Promise<Session>;
  readonly tokenizer: PromptTokenizer;
  readonly config: ModelConfig;
  readonly maxMemoryBytes: number | null;
  readonly batchSize: number | 'auto';
  /** Finds out why a result is not a number, and throws. */
  readonly explainNaN: () => Promise<never>;
}

/**
 * Scores requests: tokenizes them while the model loads and computes, and keeps two runs under way so that none waits.
 *
 * @throws ScoringInputError, ScoringError, MemoryBoundError, and what `explainNaN` throws
 */
export async function scoreRequests(
  requests: readonly LoglikelihoodRequest[],
  options: ScoreRequestsOptions,
): Promise<Loglikelihood[]> {
  const { config, tokenizer, onProgress, onWarning, explainNaN } = options;
  const { maxLength, vocabularySize } = config;
  const total = requests.length;
  const tally = createTally(total);
  const queue = createSequenceQueue({
    ...{ requests, tokenizer, maxLength, vocabularySize },
    onEncoded: tally.expect,
  });
  const load = options.session.then((session) => ({ session }));
  while (queue.left() > 0 && (await isPending(load))) {
    await queue.work();
    onProgress({ phase: 'tokenizing', done: total - queue.left(), total });
  }
  const { session } = await load;
  const rope = createRopeTable(config.rope, config.headSize);
  const window = createRunWindow(async (run: PlannedRun) => {
    await addResults(run, { session, rope, tally, explainNaN });
    onProgress({ phase: 'scoring', done: tally.done(), total });
  });
  while (queue.left() > 0 || queue.waitingTokens() > 0) {
    while (queue.left() > 0 && queue.waitingTokens() < TAKEN_TOKENS) await queue.work();
    const sequences = queue.take();
    const longest = sequences.reduce((most, { tokens }) => Math.max(most, tokens.length), 1);
    for (const run of planRuns(sequences, runLimits({ ...options, longest }))) {
      while (window.isFull()) await (queue.left() > 0 ? queue.work() : window.freed());
      window.throwFailure();
      window.add(run);
    }
  }
  await window.finish();
  if (queue.cut() > 0) {
    onWarning?.(
      `${queue.cut()} of ${total} prompts were longer than ${maxLength} tokens and lost their start`,
    );
  }
  return tally.results();
}

const PENDING = Symbol('pending');

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  return (await Promise.race([promise, Promise.resolve(PENDING)])) === PENDING;
}
