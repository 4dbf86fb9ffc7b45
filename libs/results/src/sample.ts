import type { Continuations } from './continuations.ts';

/** One question of a log-likelihood multiple-choice task and what the model made of it. */
export interface Sample {
  readonly docId: number;
  /** SHA-256 of the document; null before lm_eval 0.4.3. */
  readonly docHash: string | null;
  readonly promptHash: string | null;
  readonly filter: string;
  /** Index of the right choice; null where the task has none (generation). */
  readonly target: number | null;
  /** Log-likelihood (nats) of each choice; NaN and -Infinity as the model gave them. */
  readonly logLikelihoods: readonly number[];
  /** Whether the choice is what greedy decoding would have given. */
  readonly isGreedy: readonly boolean[];
  /** How long the texts are that have these log-likelihoods; null where that is not logged. */
  readonly continuations: Continuations | null;
  /** Index of the highest log-likelihood, the first of equals, as lm_eval scores it; null where there are none. */
  readonly chosen: number | null;
  /** Metrics of this sample: `{ acc: 1 }`. */
  readonly metrics: Readonly<Record<string, number>>;
}
