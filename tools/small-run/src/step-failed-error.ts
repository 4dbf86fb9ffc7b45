import { EvalcurveError } from '@evalcurve/errors';

/** One of the tools that the small run is made of failed; it has said why. */
export class StepFailedError extends EvalcurveError {
  readonly tool: string;

  constructor(tool: string, toolExitCode: number) {
    super(`${tool} ended with ${toolExitCode}`, { exitCode: 1, hint: 'It has said why above.' });
    this.tool = tool;
  }
}
