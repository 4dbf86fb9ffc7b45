import { readFile } from 'node:fs/promises';
import type { EvaluationEngine } from '@evalcurve/evaluation';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { ModelConfigError } from './model-config-error.ts';

/** Which checkpoint is looked at, and by whom. */
export interface CheckModelOptions {
  readonly engine: EvaluationEngine;
  readonly source: CheckpointSource;
  readonly signal: AbortSignal;
  readonly target: SourceCheckpoint;
}

/**
 * Lets the engine refuse a model by its `config.json`, before the weights are fetched.
 *
 * @throws what the engine's `checkModel` throws
 * @throws ModelConfigError where the file cannot be read
 */
export async function checkModel({ engine, source, signal, target }: CheckModelOptions): Promise<void> {
  if (engine.checkModel === undefined) return;
  engine.checkModel(await readJson(await source.fetchConfig(target, signal)));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new ModelConfigError(path, error);
  }
}
