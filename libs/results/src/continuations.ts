/** How long the continuations of one question are: what metrics by length divide by. */
export interface Continuations {
  /**
   * Characters (code points, as Python counts them) of each choice, without the blank that stands between context
   * and choice: what lm_eval's `acc_norm` divides by. Null where all continuations are the same text, so that the
   * choices stand in the contexts (WinoGrande).
   */
  readonly characters: readonly number[] | null;
  /** Bytes in UTF-8 of each continuation as it was scored, its blank included. */
  readonly bytes: readonly number[];
}
