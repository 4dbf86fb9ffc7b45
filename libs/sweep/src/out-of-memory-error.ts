import { EvalcurveError } from '@evalcurve/errors';
import type { EngineError, Recipe } from '@evalcurve/evaluation';

/** Facts of an {@link OutOfMemoryError}. */
export interface OutOfMemoryErrorOptions {
  /** Every batch size that was tried, the smallest last. */
  readonly batchSizes: readonly Recipe['batchSize'][];
  readonly dtype: string;
  readonly cause: EngineError;
}

/** A checkpoint does not fit into memory even one question at a time. */
export class OutOfMemoryError extends EvalcurveError {
  readonly batchSizes: readonly Recipe['batchSize'][];
  readonly logFile: string;

  constructor({ batchSizes, dtype, cause }: OutOfMemoryErrorOptions) {
    super(`out of memory even at batch size ${batchSizes.at(-1) ?? 1} (tried ${batchSizes.join(', ')})`, {
      exitCode: 1,
      hint: [
        ...(HALF_PRECISION.test(dtype)
          ? []
          : ['Use --dtype float16 or bfloat16: half the memory of float32.']),
        'End what else uses the GPU, or take another device: --device cuda:1, or cpu.',
      ].join('\n'),
      cause,
    });
    this.batchSizes = batchSizes;
    this.logFile = cause.logFile;
  }
}

const HALF_PRECISION = /^(?:b?float16|half)$/u;
