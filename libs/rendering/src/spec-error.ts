import { EvalcurveError } from '@evalcurve/errors';

/** A specification that Vega-Lite or Vega cannot draw. */
export class SpecError extends EvalcurveError {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`the chart cannot be drawn: ${reason} (expected a Vega-Lite 6 specification)`, {
      exitCode: 1,
      hint: 'Validate it with the schema that its $schema names.',
      cause,
    });
  }
}
