/** One saved state of one training run. */
export interface Checkpoint {
  /** The name as it was written: the folder's, the revision's. */
  readonly id: string;
  /** Optimizer step, null where the name tells none. */
  readonly step: number | null;
  /** Training tokens seen, only where the name or a schedule tells; never guessed from the step. */
  readonly tokens: number | null;
  /** Part of the run whose step counter starts anew (`anneal`, `stage2`), null where there is but one. */
  readonly stage: string | null;
  /**
   * Place in the run where the name counts saves or epochs and no steps (`ckpt_100`: 100,
   * `epoch_6.pt`: 6); absent otherwise.
   */
  readonly index?: number;
}
