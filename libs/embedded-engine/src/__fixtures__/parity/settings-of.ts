import type { WrittenResults } from './written-results.ts';

/**
 * All that a results file tells besides scores, as text, so that the order of its keys counts. What names the program
 * that wrote it, its machine or the time is blanked, and Python's functions are reduced to their names.
 */
export function settingsOf({ results: file }: WrittenResults): string {
  const settings = { ...file, results: null, groups: null };
  return JSON.stringify(settings, (key, value: unknown) => comparable(key, value), 1);
}

const BLANKED = new Set([
  ...['lm_eval_version', 'transformers_version', 'pretty_env_info', 'git_hash', 'upper_git_hash'],
  ...['model', 'model_source', 'model_dtype', 'date', 'total_evaluation_time_seconds'],
]);

function comparable(key: string, value: unknown): unknown {
  if (BLANKED.has(key)) return null;
  // Where the harness has the task's definition.
  if (key === 'config_source') return undefined;
  if (typeof value !== 'string') return value;
  return value.replace(/^def (\w+)\([^]*$/u, '<function $1>').replace(/ at 0x[0-9a-f]+>$/u, '>');
}
