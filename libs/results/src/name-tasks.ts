import { ownValue } from './own-value.ts';
import type { ResultsFile } from './results-file.ts';

/**
 * Maps the keys under `results` to task names. They are the same but in two kinds of file:
 * pre-releases of 0.4.0 key the rows by indented alias (`  - formal_logic`), and 0.5.0 qualifies leaf
 * tasks by their group (`mmlu_stem::mmlu_anatomy`).
 */
export function nameTasks(file: ResultsFile): ReadonlyMap<string, string> {
  const keys = Object.keys(file.results);
  const isAliased = keys.some((key) => ALIAS.test(key));
  const aliases = isAliased ? namesByAlias(file.configs ?? {}) : new Map<string, string>();
  return new Map(keys.map((key) => [key, taskName(key, { file, aliases })]));
}

const ALIAS = /^\s+- /u;

interface Names {
  readonly file: ResultsFile;
  readonly aliases: ReadonlyMap<string, string>;
}

function taskName(key: string, { file, aliases }: Names): string {
  if (ALIAS.test(key)) {
    const alias = key.replace(ALIAS, '');
    return aliases.get(alias) ?? alias;
  }
  // A group of 0.4.12 may be called mmlu_continuation::stem: there the name needs both parts.
  const isGroup =
    (ownValue(file.group_subtasks, key)?.length ?? 0) > 0 || Object.hasOwn(file.groups ?? {}, key);
  return isGroup ? key : key.slice(key.lastIndexOf('::') + 1).replace(/^:/u, '');
}

// Only the configs tell the name behind an alias, and name the group beside its alias.
function namesByAlias(configs: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [task, config] of Object.entries(configs)) {
    if (typeof config !== 'object' || config === null) continue;
    const { task_alias: alias, group, group_alias: groupAlias } = config as Record<string, unknown>;
    if (typeof alias === 'string') names.set(alias, task);
    if (typeof group === 'string' && typeof groupAlias === 'string') names.set(groupAlias, group);
  }
  return names;
}
