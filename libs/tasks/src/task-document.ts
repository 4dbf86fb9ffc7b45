import type { JsonObject } from './json-value.ts';

/** One document of a task, ready to be asked. */
export interface TaskDocument {
  /** What lm_eval logs and hashes as `doc`. */
  readonly document: JsonObject;
  /** The text before each choice, without description and examples. */
  readonly contexts: readonly string[];
  /** What is scored after each of them, with the blank that parts the two. */
  readonly continuations: readonly string[];
  /** The choices by whose length `acc_norm` divides. */
  readonly choices: readonly string[];
  /** Index of the right choice. */
  readonly gold: number;
  /** What lm_eval logs and hashes as `target`. */
  readonly target: string;
  /** The document with its answer, as an example before a question. */
  readonly example: string;
}
