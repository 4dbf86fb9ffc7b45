import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link HarnessInstallError}. */
export interface HarnessInstallErrorOptions {
  /** The step that failed, as a command. */
  readonly command: string;
  /** The last meaningful line that it said. */
  readonly detail: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A step of the harness' installation failed; running it again goes on where it stopped. */
export class HarnessInstallError extends EvalcurveError {
  readonly command: string;
  readonly detail: string;

  constructor({ command, detail, hint }: HarnessInstallErrorOptions) {
    super(`the installation failed at: ${command}: ${detail}`, { hint, exitCode: 1 });
    this.command = command;
    this.detail = detail;
  }
}
