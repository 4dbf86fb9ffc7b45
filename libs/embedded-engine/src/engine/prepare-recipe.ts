import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { EvaluationProgress, Recipe } from '@evalcurve/evaluation';
import { datasetRequests, prepareTask, resolveTasks } from '@evalcurve/tasks';
import type { DatasetRowsRequest, DatasetSource, PreparedTask, TaskDefinition } from '@evalcurve/tasks';
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
  const rowsOf = await readAll(datasetRequests(tasks, { numFewshot }), options);
  const prepared: PreparedTask[] = [];
  for (const task of tasks) {
    onProgress({ phase: 'building-contexts', done: prepared.length, total: tasks.length });
    // Thousands of prompts in one go would keep the abort from being heard.
    await setImmediate(undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
    const { limit, seed } = recipe;
    const { split, fewshotSplit } = task.dataset;
    const own = {
      rows: rowsOf(task, split),
      fewshotRows: numFewshot === 0 ? [] : rowsOf(task, fewshotSplit),
    };
    prepared.push(prepareTask(task, { ...own, numFewshot, limit, seed, sha256 }));
  }
  return { tasks: prepared, groups };
}

type RowsOf = (task: TaskDefinition, split: string) => readonly unknown[];

async function readAll(
  requests: readonly DatasetRowsRequest[],
  { datasets, signal }: PrepareRecipeOptions,
): Promise<RowsOf> {
  const keyOf = (repository: string, split: string) => `${repository} ${split}`;
  const read = new Map<string, ReadonlyMap<string | null, readonly unknown[]>>();
  for (const request of requests) {
    read.set(keyOf(request.repository, request.split), await datasets.readRows({ ...request, signal }));
  }
  return ({ dataset: { repository, config } }, split) =>
    read.get(keyOf(repository, split))?.get(config) ?? [];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
