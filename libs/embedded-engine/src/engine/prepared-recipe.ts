import type { PreparedTask, TaskGroup } from '@evalcurve/tasks';

/** All that a recipe asks, the same for every checkpoint. */
export interface PreparedRecipe {
  readonly tasks: readonly PreparedTask[];
  readonly groups: readonly TaskGroup[];
}
