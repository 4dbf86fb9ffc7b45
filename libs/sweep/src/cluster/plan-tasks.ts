/** How {@link planTasks} groups. */
export interface PlanTasksOptions {
  /** Of what is to be evaluated, in order. */
  readonly ids: readonly string[];
  readonly checkpointsPerTask: number;
  /** How many tasks the cluster takes at once. */
  readonly maxTasks: number;
}

/**
 * Groups checkpoints into tasks whose sizes differ by one at most; more go into each where the cluster
 * takes fewer tasks.
 *
 * @example
 * planTasks({ ids: ['a', 'b', 'c'], checkpointsPerTask: 2, maxTasks: 1001 }); // [['a', 'b'], ['c']]
 */
export function planTasks({ ids, checkpointsPerTask, maxTasks }: PlanTasksOptions): string[][] {
  const count = Math.min(Math.ceil(ids.length / checkpointsPerTask), maxTasks);
  const startOf = (task: number): number => Math.ceil((task * ids.length) / count);
  return Array.from({ length: count }, (_, task) => ids.slice(startOf(task), startOf(task + 1)));
}
