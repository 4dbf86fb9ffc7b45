import type { Checkpoint } from './checkpoint.ts';

/** One term of a selection and what it selects from. */
export interface SelectionTerm<T extends Checkpoint> {
  /** In the run's order. */
  readonly run: readonly T[];
  readonly selection: string;
  readonly term: string;
}
