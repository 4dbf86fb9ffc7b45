/** How {@link planTasks} groups. */
export interface PlanTasksOptions {
  /** Of what is to be evaluated, in order. */
  readonly ids: readonly string[];
  readonly checkpointsPerTask: number;
  /** How many tasks the cluster takes at once. */
  readonly maxTasks: number;
}

/**
 * Groups checkpoints into tasks of like size; more go into each where the cluster takes fewer tasks.
 *
 * @example
 * planTasks({ ids: ['a', 'b', 'c'], checkpointsPerTask: 2, maxTasks: 1001 }); // [['a', 'b'], ['c']]
 */
export function planTasks({ ids, checkpointsPerTask, maxTasks }: PlanTasksOptions): string[][] {
  const size = Math.max(checkpointsPerTask, Math.ceil(ids.length / maxTasks));
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, task) => ids.slice(task * size, (task + 1) * size));
}
