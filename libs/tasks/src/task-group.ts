/** A group of tasks whose accuracy is the mean over all their questions. */
export interface TaskGroup {
  readonly name: string;
  readonly alias: string;
  readonly version: string;
  /** Names of tasks and groups, in lm_eval's order. */
  readonly members: readonly string[];
}
