import { EvalcurveError } from '@evalcurve/errors';
import type { EngineError } from '@evalcurve/evaluation';

/** Every device of a sweep failed before all checkpoints were evaluated. */
export class NoDeviceLeftError extends EvalcurveError {
  /** One a device. */
  readonly failures: readonly EngineError[];

  constructor(failures: readonly EngineError[]) {
    const details = [...new Set(failures.map(({ detail }) => detail))];
    super(`not evaluated, as no device is left: ${details.join('; ')}`, {
      exitCode: 1,
      hint: 'Take another device: --device cuda:1, or cpu.',
    });
    this.failures = failures;
  }
}
