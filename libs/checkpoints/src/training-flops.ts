/** What {@link trainingFlops} counts. */
export interface TrainingFlopsOptions {
  /** Parameters of the model, N. */
  readonly parameters: number;
  /** Training tokens seen, D. */
  readonly tokens: number;
}

/**
 * The floating-point operations that training took, C ≈ 6·N·D: two a parameter and token forward, four
 * backward; attention over the context is not counted.
 *
 * J. Kaplan et al., "Scaling Laws for Neural Language Models" (2020, arXiv 2001.08361), section 2.1, where N
 * leaves the embeddings out; J. Hoffmann et al., "Training Compute-Optimal Large Language Models" (2022,
 * arXiv 2203.15556), appendix F, which compares it with a full count and finds it close.
 *
 * @example
 * trainingFlops({ parameters: 500e6, tokens: 200e9 }); // 6e20
 */
export function trainingFlops({ parameters, tokens }: TrainingFlopsOptions): number {
  return 6 * parameters * tokens;
}
