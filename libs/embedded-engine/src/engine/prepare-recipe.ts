import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { EvaluationProgress, Recipe } from '@evalcurve/evaluation';
import { prepareTask, resolveTasks } from '@evalcurve/tasks';
import type { DatasetSource, PreparedTask, TaskDefinition } from '@evalcurve/tasks';
import type { PreparedRecipe } from './prepared-recipe.ts';

/** Where {@link prepareRecipe} reads, and how it is watched and stopped. */
export interface PrepareRecipeOptions {
  readonly datasets: DatasetSource;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EvaluationProgress) => void;
}

/**
 * Reads the datasets of a recipe's tasks and makes their prompts.
 *
 * @throws UnsupportedTaskError, DocumentError, EmptyTaskError, FewshotError
 * @throws what the source throws, and the signal's reason
 */
export async function prepareRecipe(recipe: Recipe, options: PrepareRecipeOptions): Promise<PreparedRecipe> {
  const { signal, onProgress } = options;
  const { tasks, groups } = resolveTasks(recipe.tasks);
  const numFewshot = recipe.numFewshot ?? 0;
  const rows = await readAll(tasks, { ...options, splitOf: ({ dataset }) => dataset.split });
  const fewshotRows =
    numFewshot === 0
      ? new Map<TaskDefinition, readonly unknown[]>()
      : await readAll(tasks, { ...options, splitOf: ({ dataset }) => dataset.fewshotSplit });
  const prepared: PreparedTask[] = [];
  for (const task of tasks) {
    onProgress({ phase: 'building-contexts', done: prepared.length, total: tasks.length });
    // Thousands of prompts in one go would keep the abort from being heard.
    await setImmediate(undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
    const { limit, seed } = recipe;
    const own = { rows: rows.get(task) ?? [], fewshotRows: fewshotRows.get(task) ?? [] };
    prepared.push(prepareTask(task, { ...own, numFewshot, limit, seed, sha256 }));
  }
  return { tasks: prepared, groups };
}

interface ReadAllOptions extends PrepareRecipeOptions {
  readonly splitOf: (task: TaskDefinition) => string;
}

// Subjects of MMLU are configurations of one dataset: asked for together, they are of one commit.
async function readAll(
  tasks: readonly TaskDefinition[],
  { datasets, signal, splitOf }: ReadAllOptions,
): Promise<Map<TaskDefinition, readonly unknown[]>> {
  const parts = new Map<string, [TaskDefinition, ...TaskDefinition[]]>();
  for (const task of tasks) {
    const key = `${task.dataset.repository} ${splitOf(task)}`;
    const part = parts.get(key);
    if (part) part.push(task);
    else parts.set(key, [task]);
  }
  const rows = new Map<TaskDefinition, readonly unknown[]>();
  for (const part of parts.values()) {
    const { repository } = part[0].dataset;
    const configs = part.map(({ dataset }) => dataset.config);
    const read = await datasets.readRows({ repository, configs, split: splitOf(part[0]), signal });
    for (const task of part) rows.set(task, read.get(task.dataset.config) ?? []);
  }
  return rows;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
