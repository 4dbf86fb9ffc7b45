import type { ResultsFile } from './results-file.ts';

/**
 * The direct members of each group by the groups' keys under `results`. Files before 0.4.2 have no
 * `group_subtasks`; their rows come in the order of the printed table, indented by depth:
 * `mmlu`, ` - humanities`, `  - formal_logic`.
 */
export function inferMembers(file: ResultsFile): ReadonlyMap<string, readonly string[]> {
  if (file.group_subtasks) return new Map(Object.entries(file.group_subtasks));
  const members = new Map<string, string[]>();
  const open: { key: string; depth: number }[] = [];
  for (const [key, row] of Object.entries(file.results)) {
    const depth = depthOf(typeof row['alias'] === 'string' ? row['alias'] : key);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1);
    if (parent) members.set(parent.key, [...(members.get(parent.key) ?? []), key]);
    open.push({ key, depth });
  }
  return members;
}

// ` - stem` is one deep, `  - anatomy` two, `mmlu` none.
function depthOf(alias: string): number {
  return alias.length - alias.trimStart().length;
}
