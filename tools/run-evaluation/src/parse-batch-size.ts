import { EvalcurveError } from '@evalcurve/errors';
import type { Recipe } from '@evalcurve/evaluation';

/** `--batch-size` was given something that is neither a positive integer nor `auto`. */
class BatchSizeError extends EvalcurveError {
  readonly received: string;

  constructor(received: string) {
    super(`--batch-size ${received}: expected a positive integer or auto`, {
      hint: 'For example --batch-size 16',
    });
    this.received = received;
  }
}

/**
 * Reads `--batch-size`.
 *
 * @throws BatchSizeError where it is neither a positive integer nor `auto`
 * @example
 * parseBatchSize('16'); // 16
 */
export function parseBatchSize(text: string): Recipe['batchSize'];
export function parseBatchSize(text: string | undefined): Recipe['batchSize'] | undefined;
export function parseBatchSize(text: string | undefined): Recipe['batchSize'] | undefined {
  if (text === undefined || text === 'auto') return text;
  if (!/^[1-9]\d*$/u.test(text)) throw new BatchSizeError(text);
  return Number(text);
}
