import type { TaskDefinition } from './task-definition.ts';
import type { TaskGroup } from './task-group.ts';
import { TASK_GROUPS, TASKS } from './tasks.ts';
import { UnsupportedTaskError } from './unsupported-task-error.ts';

/** Tasks and groups that a list of names stands for. */
export interface ResolvedTasks {
  /** Leaf tasks in the order in which lm_eval asks them, each once. */
  readonly tasks: readonly TaskDefinition[];
  /** Each before its members. */
  readonly groups: readonly TaskGroup[];
}

/**
 * The leaf tasks and groups of some names, as lm_eval's `--tasks` takes them.
 *
 * @throws UnsupportedTaskError for the first name that is none
 * @example
 * resolveTasks(['mmlu_stem', 'piqa']).tasks.length; // 20
 */
export function resolveTasks(names: readonly string[]): ResolvedTasks {
  const tasks = new Map<string, TaskDefinition>();
  const groups = new Map<string, TaskGroup>();
  const add = (name: string): void => {
    const task = TASKS.find((known) => known.name === name);
    const group = TASK_GROUPS.find((known) => known.name === name);
    if (task) tasks.set(name, task);
    else if (group) {
      groups.set(name, group);
      group.members.forEach(add);
    } else {
      throw new UnsupportedTaskError(
        name,
        [...TASKS, ...TASK_GROUPS].map((known) => known.name),
      );
    }
  };
  names.forEach(add);
  return { tasks: [...tasks.values()], groups: [...groups.values()] };
}
