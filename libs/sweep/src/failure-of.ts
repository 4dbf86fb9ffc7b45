import { EvalcurveError } from '@evalcurve/errors';
import { EngineError } from '@evalcurve/evaluation';
import { AttemptRejectedError } from './attempt-rejected-error.ts';
import { OutOfMemoryError } from './out-of-memory-error.ts';
import type { SweepFailure } from './run-sweep.ts';

/** An error as the failure of one checkpoint: why, what to do, and where the log is. */
export function failureOf(id: string, error: unknown): SweepFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id,
    reason,
    hint: EvalcurveError.isInstance(error) ? error.hint : undefined,
    logFile: hasLog(error) ? error.logFile : null,
  };
}

function hasLog(error: unknown): error is EngineError | AttemptRejectedError | OutOfMemoryError {
  return [EngineError, AttemptRejectedError, OutOfMemoryError].some((kind) => error instanceof kind);
}
