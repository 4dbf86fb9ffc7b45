/** Two things to run, and how often. */
export interface RunInTurnOptions<Result> {
  readonly ours: () => Promise<Result>;
  readonly theirs: () => Promise<Result>;
  /** Counted runs of each. */
  readonly pairs: number;
  /**
   * Whether a pair runs before them that is not counted.
   *
   * @default true
   */
  readonly warmUp?: boolean;
}

/** What each side gave, the first pair first. */
export interface InTurn<Result> {
  readonly ours: readonly Result[];
  readonly theirs: readonly Result[];
}

/**
 * Runs two things in turn, ours first, so that whatever else the machine does falls on both alike. A
 * first pair that is not counted warms all caches.
 *
 * @example
 * await runInTurn({ ours, theirs, pairs: 2 }); // calls ours, theirs (not counted), ours, theirs, ours, theirs
 */
export async function runInTurn<Result>({
  warmUp = true,
  ...options
}: RunInTurnOptions<Result>): Promise<InTurn<Result>> {
  const ours: Result[] = [];
  const theirs: Result[] = [];
  while (ours.length < options.pairs + Number(warmUp)) {
    ours.push(await options.ours());
    theirs.push(await options.theirs());
  }
  return { ours: ours.slice(Number(warmUp)), theirs: theirs.slice(Number(warmUp)) };
}
