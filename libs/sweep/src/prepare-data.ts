import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError, type EvaluationEngine, type EvaluationRequest } from '@evalcurve/evaluation';
import type { CheckpointReporter } from './reporter.ts';
import { UnknownTaskError } from './unknown-task-error.ts';

/** For which request data are fetched; all requests of a sweep need the same. */
export interface PrepareDataOptions {
  readonly engine: EvaluationEngine;
  readonly signal: AbortSignal;
  readonly request: EvaluationRequest;
  readonly report: CheckpointReporter;
}

/**
 * Fetches what the tasks need before anything is written into the results tree.
 *
 * @throws UnknownTaskError where the harness has no such task
 * @throws EngineError where the data cannot be had
 */
export async function prepareData({ engine, request, report, signal }: PrepareDataOptions): Promise<void> {
  const outputDirectory = await mkdtemp(join(tmpdir(), 'evalcurve-prepare-'));
  const logFile = join(outputDirectory, 'prepare.log');
  report.progress({ phase: 'preparing', done: null, total: null });
  try {
    await engine.prepare(request, { outputDirectory, logFile, signal, onProgress: () => undefined });
    await rm(outputDirectory, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof EngineError && error.failure === 'unknown-task')) throw error;
    throw new UnknownTaskError(request.recipe.tasks, { detail: error.detail, cause: error });
  }
}
