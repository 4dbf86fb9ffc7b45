/** The steps of 27 checkpoints: 2,000, 4,000 … 54,000. */
export const CHECKPOINT_STEPS: readonly number[] = Array.from(
  { length: 27 },
  (_, index) => (index + 1) * 2000,
);
