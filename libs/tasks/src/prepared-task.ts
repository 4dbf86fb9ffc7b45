import type { JsonObject } from './json-value.ts';
import type { TaskDefinition } from './task-definition.ts';

/** One text to be scored after another. */
export interface TaskRequest {
  readonly context: string;
  readonly continuation: string;
}

/** One question with everything before it. */
export interface PreparedQuestion {
  readonly docId: number;
  readonly document: JsonObject;
  /** One a choice. */
  readonly requests: readonly TaskRequest[];
  /** Characters (code points) of each choice, which `acc_norm` divides by. */
  readonly choiceLengths: readonly number[];
  /** Index of the right choice. */
  readonly gold: number;
  readonly target: string;
  /** SHA-256 in hexadecimal digits, each as lm_eval logs it. */
  readonly hashes: { readonly document: string; readonly prompt: string; readonly target: string };
}

/** All that is asked of one leaf task; the same for every checkpoint. */
export interface PreparedTask {
  readonly task: TaskDefinition;
  readonly numFewshot: number;
  /** Documents that the task has, asked or not. */
  readonly documentCount: number;
  readonly questions: readonly PreparedQuestion[];
  /** SHA-256 over the hashes of all questions, as lm_eval's `task_hashes`. */
  readonly hash: string;
}
