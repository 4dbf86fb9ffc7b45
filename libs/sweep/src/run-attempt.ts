import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EngineError,
  type EngineOutcome,
  type EvaluationContext,
  type EvaluationEngine,
  type EvaluationRequest,
  type Recipe,
} from '@evalcurve/evaluation';
import type { EvaluateCheckpointOptions } from './evaluate-checkpoint.ts';
import { halveBatchSize } from './halve-batch-size.ts';
import { OutOfMemoryError } from './out-of-memory-error.ts';

/** One checkpoint on this machine and where its attempt goes. */
export interface RunAttemptOptions extends EvaluateCheckpointOptions {
  readonly attemptDirectory: string;
}

/** What was run in the end. */
export interface RanAttempt {
  readonly request: EvaluationRequest;
  readonly command: readonly string[];
  /** Every batch size tried; the last one fitted into memory. */
  readonly batchSizes: readonly [...Recipe['batchSize'][], Recipe['batchSize']];
  readonly startedAt: Date;
  /** What the engine wants to be known. */
  readonly warnings: readonly string[];
}

/**
 * Runs the engine until it gets through: where the memory is too small with half the batch size,
 * where a dataset turns out to be missing after fetching it once more.
 *
 * @throws OutOfMemoryError where the memory is too small even at batch size 1
 * @throws EngineError where the engine fails for another reason
 */
export async function runAttempt(options: RunAttemptOptions): Promise<RanAttempt> {
  const { lane, attemptDirectory, report, checkpoint, target, recipe } = options;
  const { engine } = lane;
  await mkdir(attemptDirectory, { recursive: true, mode: 0o700 });
  const context = contextOf(options);
  const startedAt = options.now?.() ?? new Date();
  const tried: Recipe['batchSize'][] = [];
  let { batchSize } = recipe;
  for (;;) {
    const request = { checkpoint, model: target.model, recipe: { ...recipe, batchSize } };
    try {
      const { command, warnings = [] } = await evaluateWithData({ request, engine, context, report });
      return { request, command, batchSizes: [...tried, batchSize], startedAt, warnings };
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      tried.push(batchSize);
      const smaller = halveBatchSize(batchSize);
      if (smaller === null) {
        throw new OutOfMemoryError({ batchSizes: tried, dtype: recipe.dtype, cause: error });
      }
      report.smallerBatch(batchSize, smaller);
      batchSize = smaller;
    }
  }
}

async function evaluateWithData(
  options: Pick<RunAttemptOptions, 'report'> & {
    readonly engine: EvaluationEngine;
    readonly request: EvaluationRequest;
    readonly context: EvaluationContext;
  },
): Promise<EngineOutcome> {
  const { request, engine, context, report } = options;
  try {
    return await engine.evaluate(request, context);
  } catch (error) {
    if (!(error instanceof EngineError && error.failure === 'dataset-missing')) throw error;
    report.progress({ phase: 'preparing', done: null, total: null });
    await engine.prepare(request, context);
    return engine.evaluate(request, context);
  }
}

function contextOf({
  attemptDirectory,
  modelDirectory,
  signal,
  report,
}: RunAttemptOptions): EvaluationContext {
  return {
    modelDirectory,
    outputDirectory: attemptDirectory,
    logFile: join(attemptDirectory, 'evaluation.log'),
    signal,
    onProgress: report.progress,
  };
}

function isOutOfMemory(error: unknown): error is EngineError {
  return error instanceof EngineError && error.failure === 'out-of-memory';
}
