/**
 * What is wrong with the results of one attempt. Those that are `fatal` mean that the files are not
 * what was asked for and must not be published; the others are to be told to the user.
 */
export type AttemptProblem = {
  /** One line for a person. */
  readonly message: string;
  readonly fatal: boolean;
} & (
  | { readonly kind: 'no-results' }
  | { readonly kind: 'unreadable'; readonly path: string }
  | { readonly kind: 'missing-task'; readonly task: string }
  | { readonly kind: 'missing-samples'; readonly task: string }
  | {
      readonly kind: 'sample-count';
      readonly task: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly kind: 'recipe';
      readonly field: 'limit' | 'numFewshot' | 'batchSize';
      readonly expected: number | string | null;
      readonly found: number | string | null;
    }
  /** The model's logits are not a number: lm_eval scores such questions as "A" without a word. */
  | { readonly kind: 'nan-logits'; readonly samples: number; readonly total: number }
  /** The model gives every choice the same log-likelihood, so that the first always wins. */
  | { readonly kind: 'constant-logits'; readonly samples: number; readonly total: number }
);
