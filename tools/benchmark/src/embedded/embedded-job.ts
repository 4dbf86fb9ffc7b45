/** One evaluation that both sides are given. */
export interface EmbeddedJob {
  readonly shape: 'smollm-135m' | 'tiny';
  /** Questions of each of the 57 subjects. */
  readonly limit: number;
  readonly numFewshot: number;
  /** The most that our time may be of theirs. */
  readonly most: number;
}

/** Many questions of a model that is hardly there, few of one that is worth following; the quickest first. */
export const EMBEDDED_JOBS: readonly EmbeddedJob[] = [
  { shape: 'tiny', limit: 100, numFewshot: 0, most: 1 / 5 },
  { shape: 'tiny', limit: 100, numFewshot: 5, most: 1 / 8 },
  { shape: 'smollm-135m', limit: 5, numFewshot: 0, most: 1 / 2.4 },
  { shape: 'smollm-135m', limit: 5, numFewshot: 5, most: 1 / 4.5 },
];
