import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link DeviceMissingError}. */
export interface DeviceMissingErrorOptions {
  readonly device: string;
  /** Those that PyTorch can use. */
  readonly available: readonly string[];
}

/** The device asked for is none that PyTorch can use; lm_eval itself would take another without a word. */
export class DeviceMissingError extends EvalcurveError {
  readonly device: string;
  readonly available: readonly string[];

  constructor({ device, available }: DeviceMissingErrorOptions) {
    super(`no device ${JSON.stringify(device)}: PyTorch can use ${available.join(', ')}`);
    this.device = device;
    this.available = available;
  }
}
