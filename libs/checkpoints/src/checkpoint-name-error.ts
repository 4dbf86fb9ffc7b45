import { EvalcurveError } from '@evalcurve/errors';

/** A name follows no convention that is known. */
export class CheckpointNameError extends EvalcurveError {
  readonly received: string;

  constructor(received: string) {
    super(
      `no checkpoint's name: "${received}" (expected one such as iter_0002000, step-125000, step1000-tokens4B or checkpoint-300)`,
      { hint: 'Name a folder or revision that ends in its step, or main.' },
    );
    this.received = received;
  }
}
