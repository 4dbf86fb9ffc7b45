import type { PythonEnd } from '../spawn-python.ts';

/** One evaluation for a worker. */
export interface WorkerJob {
  /** Of lm_eval's command. */
  readonly parameters: readonly string[];
  /** Where it runs. */
  readonly directory: string;
  /** Equal for evaluations that ask the same of their checkpoints. */
  readonly recipe: string;
  /** Whether the model reads once what many prompts begin with. */
  readonly sharePrefix: boolean;
  readonly signal: AbortSignal;
  /** Each line that it says. */
  readonly onLine: (line: string) => void;
}

/** How a worker's evaluation ended: with an exit code, not begun, or with the worker. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly exitCode: number }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'gone'; readonly end: PythonEnd; readonly fault: string | null };
