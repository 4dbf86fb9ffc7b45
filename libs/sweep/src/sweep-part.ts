/** One of several processes that evaluate different checkpoints into one results tree. */
export interface SweepPart {
  /** Tells the parts of a tree apart. */
  readonly name: string;
  /**
   * How often this part was started before. Whoever starts it again vouches that the earlier attempt is
   * over, on whatever machine it ran: its lock is taken over.
   */
  readonly attempt: number;
}
