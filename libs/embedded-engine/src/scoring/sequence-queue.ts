import { setImmediate } from 'node:timers/promises';
import type { LoglikelihoodRequest } from '../loglikelihood.ts';
import { toSequence } from '../plan/token-sequence.ts';
import type { Question, TokenSequence } from '../plan/token-sequence.ts';
import { ScoringInputError } from '../scoring-input-error.ts';
import { createRequestEncoder } from '../tokens/encode-request.ts';
import type { EncodedRequest } from '../tokens/encode-request.ts';
import type { PromptTokenizer } from '../tokens/prompt-tokenizer.ts';

/** Milliseconds of tokenizing between two looks at what else is to be done. */
const SLICE_MS = 10;

/** What a queue of sequences is made of. */
export interface SequenceQueueOptions {
  readonly requests: readonly LoglikelihoodRequest[];
  readonly tokenizer: PromptTokenizer;
  readonly maxLength: number;
  readonly vocabularySize: number;
  /** Told how many tokens of a request are going to be scored. */
  readonly onEncoded: (request: number, tokens: number) => void;
}

/** Sequences that are tokenized while others are scored. */
export interface SequenceQueue {
  /** Requests that are not tokenized yet. */
  readonly left: () => number;
  /** Requests whose start was cut off. */
  readonly cut: () => number;
  /** Tokens that wait to be taken. */
  readonly waitingTokens: () => number;
  /** Lets others work, then tokenizes for some milliseconds. */
  readonly work: () => Promise<void>;
  readonly take: () => TokenSequence[];
}

/** Makes a queue; requests in a row that read the same tokens become one sequence. */
export function createSequenceQueue(options: SequenceQueueOptions): SequenceQueue {
  const { requests, maxLength } = options;
  const encodeRequest = createRequestEncoder(options.tokenizer);
  let waiting: { readonly tokens: readonly number[]; readonly questions: Question[] }[] = [];
  let lastContext: readonly number[] | null = null;
  let [encoded, cut, waitingTokens] = [0, 0, 0];
  const encode = (text: LoglikelihoodRequest, request: number) => {
    const pair = encodeRequest(text);
    checkPair(pair, options);
    options.onEncoded(request, pair.continuation.length);
    if (pair.context.length + pair.continuation.length > maxLength + 1) cut += 1;
    const { tokens, questions } = toSequence(pair, { request, maxLength });
    const isSingle = pair.continuation.length === 1;
    const last = waiting.at(-1);
    if (isSingle && pair.context === lastContext && last !== undefined) {
      last.questions.push(...questions);
      return;
    }
    waiting.push({ tokens, questions: [...questions] });
    waitingTokens += tokens.length;
    lastContext = isSingle ? pair.context : null;
  };
  return {
    left: () => requests.length - encoded,
    cut: () => cut,
    waitingTokens: () => waitingTokens,
    work: async () => {
      await setImmediate();
      const end = performance.now() + SLICE_MS;
      for (; encoded < requests.length && performance.now() < end; encoded += 1) {
        const text = requests[encoded];
        if (text !== undefined) encode(text, encoded);
      }
    },
    take: () => {
      const taken = waiting;
      [waiting, waitingTokens, lastContext] = [[], 0, null];
      return taken;
    },
  };
}

function checkPair(
  { context, continuation }: EncodedRequest,
  { maxLength, vocabularySize }: SequenceQueueOptions,
): void {
  if (continuation.length > maxLength) {
    throw new ScoringInputError({
      problem: `a continuation of ${continuation.length} tokens, the model reads ${maxLength}`,
    });
  }
  const unknown = [...context, ...continuation].find((token) => token >= vocabularySize);
  if (unknown === undefined) return;
  throw new ScoringInputError({
    problem: `the tokenizer made token ${unknown}, the model knows ${vocabularySize} (vocab_size of config.json)`,
  });
}
