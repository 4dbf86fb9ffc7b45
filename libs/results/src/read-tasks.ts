import { countChoices } from './count-choices.ts';
import type { TaskScores } from './evaluation.ts';
import { inferMembers } from './infer-members.ts';
import { nameTasks } from './name-tasks.ts';
import { ownValue } from './own-value.ts';
import { readMetrics } from './read-metrics.ts';
import type { ResultsFile, ResultsRow } from './results-file.ts';

interface Counts {
  readonly n: number | null;
  readonly nOriginal: number | null;
}

/** The scores of every task of a results file, in the file's order. */
export function readTasks(file: ResultsFile): TaskScores[] {
  const names = nameTasks(file);
  const members = inferMembers(file);
  const tasks = Object.entries(file.results).map(([key, row]): TaskScores => {
    const children = members.get(key) ?? [];
    const hash = ownValue(file.task_hashes, key);
    const choices = countChoices(file, names.get(key) ?? key);
    return {
      task: names.get(key) ?? key,
      metrics: readMetrics(row),
      ...countQuestions(key, { file, members, row }),
      numFewshot: readCount(ownValue(file['n-shot'], key) ?? file.config?.num_fewshot),
      version: readVersion(ownValue(file.versions, key)),
      members: children.map((child) => names.get(child) ?? child),
      hash: typeof hash === 'string' ? hash : null,
      ...(choices !== null && { choices }),
    };
  });
  // 0.5.0 repeats a leaf that belongs to two groups.
  return firstOfEach(tasks);
}

function firstOfEach(tasks: readonly TaskScores[]): TaskScores[] {
  const seen = new Set<string>();
  return tasks.filter(({ task }) => seen.size < seen.add(task).size);
}

interface Sources {
  readonly file: ResultsFile;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly row: ResultsRow;
}

function countQuestions(key: string, { file, members, row }: Sources): Counts {
  const counts = ownValue(file['n-samples'], key);
  if (counts) return { n: counts.effective, nOriginal: counts.original };
  const children = (members.get(key) ?? []).map((child) =>
    countQuestions(child, { file, members, row: ownValue(file.results, child) ?? {} }),
  );
  const sampleCount = typeof row['sample_len'] === 'number' ? row['sample_len'] : null;
  return {
    n: sampleCount ?? sum(children.map(({ n }) => n)),
    nOriginal: sum(children.map(({ nOriginal }) => nOriginal)),
  };
}

// The sum of counts that are all known and not none.
function sum(counts: readonly (number | null)[]): number | null {
  if (counts.length === 0) return null;
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}

function readCount(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

// Versions are numbers or text: 1, 0.1, "2", "Yaml", "N/A".
function readVersion(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
}
