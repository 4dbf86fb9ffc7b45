import type { TaskScores } from '@evalcurve/results';

/**
 * The leaf tasks of a group, over all of its subgroups; undefined for those that have no row.
 *
 * @example
 * leavesOfGroup(mmlu, rows).length; // 57
 */
export function leavesOfGroup(
  { members }: TaskScores,
  rows: ReadonlyMap<string, TaskScores>,
): (TaskScores | undefined)[] {
  return members.flatMap((name) => {
    const row = rows.get(name);
    return row && row.members.length > 0 ? leavesOfGroup(row, rows) : [row];
  });
}
